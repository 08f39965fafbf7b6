package io.jobmeter.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jobmeter.metric.Time;
import io.jobmeter.target.Secret;
import io.jobmeter.target.ShownAddress;
import io.jobmeter.target.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One target's requests and answers, each told in one piece: {@code >} for ours, {@code <} for the server's. */
record Traffic(String target, Messages messages) implements Wire {

    private static final int MOST = 4 << 10;
    private static final int MOST_HEADERS = 50;
    private static final int WIDTH = 500;

    /** What is in them lets somebody in, as a rule, whether it was told to us as a secret or not. */
    private static final Pattern SECRET = Pattern.compile("auth|cookie|token|secret|password|api-?key|session");

    /** It only says what would be. */
    private static final Pattern OPEN = Pattern.compile("(www|proxy)-authenticate");

    static Wire of(String target, Messages messages) {
        return messages.tellsTraffic() ? new Traffic(target, messages) : Wire.NONE;
    }

    @Override
    public boolean listens() {
        return true;
    }

    @Override
    public void sent(Request request) {
        messages.traffic(() -> {
            List<String> lines = new ArrayList<>();
            request.secured().ifPresent(secured -> lines.add(line("* ", "connected by " + secured)));
            lines.add(line("> ", ShownAddress.of(request.line())));
            lines.addAll(content("> ", request.headers(), request.body()));
            return String.join("\n", lines);
        });
    }

    @Override
    public void answered(Answer answer) {
        messages.traffic(() -> {
            List<String> lines = new ArrayList<>();
            lines.add(line("< ", answer.line() + ", after " + Time.words(answer.taken())));
            lines.addAll(content("< ", answer.headers(), answer.body()));
            return String.join("\n", lines);
        });
    }

    @Override
    public void failed(String request, Throwable why, Duration taken) {
        messages.traffic(() -> {
            List<String> lines = new ArrayList<>();
            lines.add(line("! ", ShownAddress.of(request) + ": no answer, after " + Time.words(taken)));
            for (Throwable cause = why; cause != null && lines.size() < 10; cause = cause.getCause()) {
                lines.add(line("! ", "by " + ShownAddress.of(cause.toString())));
            }
            return String.join("\n", lines);
        });
    }

    @Override
    public void fault(Throwable fault) {
        messages.trace(fault);
    }

    private List<String> content(String mark, List<Header> headers, Body body) {
        List<String> lines = new ArrayList<>();
        headers.stream()
                .limit(MOST_HEADERS)
                .forEach(header -> lines.add(line(mark, header.name() + ": " + value(header))));
        if (body.size() > 0) {
            lines.add(line(mark, ""));
            lines.addAll(body(mark, headers, body));
        }
        return lines;
    }

    private static String value(Header header) {
        String name = header.name().toLowerCase(Locale.ROOT);
        if (name.endsWith("authorization")) {
            return new Secret(header.value()).toString();
        }
        return SECRET.matcher(name).find() && !OPEN.matcher(name).matches() ? "***" : ShownAddress.of(header.value());
    }

    /** Masked before it is cut, so that no half of a secret is left. */
    private List<String> body(String mark, List<Header> headers, Body body) {
        String coding = headers.stream()
                .filter(header -> header.name().equalsIgnoreCase("Content-Encoding"))
                .map(header -> header.value().toLowerCase(Locale.ROOT))
                .filter(value -> !value.equals("identity"))
                .findFirst()
                .orElse("");
        String size = body.size() + (body.size() == 1 ? " byte" : " bytes");
        if (!coding.isEmpty()) {
            return List.of(line(mark, "(" + size + ", " + coding + ")"));
        }
        String head = new String(body.head(), UTF_8);
        if (!isText(head, body)) {
            return List.of(line(mark, "(" + size + " that are no text)"));
        }
        String masked = messages.masked(body.size() > body.head().length ? head + "…" : head);
        String shown = masked.length() > MOST ? masked.substring(0, MOST) + "…" : masked;
        List<String> lines = new ArrayList<>(
                shown.lines().map(line -> prefix(mark) + Visible.of(line)).toList());
        if (shown.endsWith("…")) {
            lines.add(line(mark, "(" + size + " in all)"));
        }
        return lines;
    }

    /** A character may have been cut at the end. */
    private static boolean isText(String head, Body body) {
        int end = body.size() > body.head().length ? head.length() - 1 : head.length();
        return head.substring(0, end).chars().noneMatch(character -> character == 0 || character == 0xFFFD);
    }

    private String line(String mark, String text) {
        return (prefix(mark) + Visible.of(messages.masked(text), WIDTH)).stripTrailing();
    }

    private String prefix(String mark) {
        return Visible.of(target) + " " + mark;
    }
}
