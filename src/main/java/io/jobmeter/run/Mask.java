package io.jobmeter.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jobmeter.target.AnswerText;
import io.jobmeter.target.Secret;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Takes secrets out of a text: as they are, as servers write them and we show that, and where somebody cut the text in the middle of one. */
final class Mask {

    /** What is shorter stands in every second word. */
    private static final int SHORTEST = 4;

    /** So much of the beginning of one tells it from other words, where the text ends behind it. */
    private static final int TELLING = 8;

    private record Form(String text, String shown) {}

    private final List<Form> forms = new ArrayList<>();

    Mask(List<Secret> secrets) {
        secrets.forEach(this::add);
        forms.sort(Comparator.comparing((Form form) -> form.text().length()).reversed());
    }

    String of(String text) {
        StringBuilder masked = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int from = at;
            for (Form form : forms) {
                int length = shared(form.text(), text, from);
                if (length == form.text().length() || length >= TELLING && isCut(text, from + length)) {
                    masked.append(form.shown());
                    at += length;
                    break;
                }
            }
            if (at == from) {
                masked.append(text.charAt(at++));
            }
        }
        return masked.toString();
    }

    /** A Dynatrace token's private part is one of its own. */
    private void add(Secret secret) {
        String shown = secret.toString();
        String value = secret.value();
        List<String> secrets = List.of(value, value.substring(shown.length() - 3));
        for (String part : secrets) {
            String mask = part.equals(value) ? shown : "***";
            Stream.of(part, escaped(part), URLEncoder.encode(part, UTF_8))
                    .flatMap(form -> Stream.of(form, AnswerText.shown(form)))
                    .distinct()
                    .filter(form -> form.length() >= SHORTEST)
                    .forEach(form -> forms.add(new Form(form, mask)));
        }
    }

    private static int shared(String secret, String text, int from) {
        int most = Math.min(secret.length(), text.length() - from);
        int length = 0;
        while (length < most && secret.charAt(length) == text.charAt(from + length)) {
            length++;
        }
        return length;
    }

    private static boolean isCut(String text, int at) {
        return at == text.length() || text.startsWith("...", at) || text.startsWith("…", at) || text.charAt(at) == '\n';
    }

    /** As JSON has it. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
