package io.jobmeter.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jobmeter.config.file.Elsewhere;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** A value that may stand elsewhere: {@code ${env:NAME}} in a variable, {@code file:PATH} in a file. */
final class SecretText {

    private static final String FILE = "file:";
    private static final int LONGEST_FILE = 64 << 10;

    private final Map<String, String> environment;
    private final Path directory;
    private final FoundSecrets found;

    SecretText(Map<String, String> environment, Path directory, FoundSecrets found) {
        this.environment = environment;
        this.directory = directory;
        this.found = found;
    }

    /** @param key what the value was given for, to be named where it is not to be had */
    String secret(String key, String text) throws BadTargetException {
        found.heldBy(variables(text));
        String value = resolved(key, text);
        found.keep(value);
        return value;
    }

    /** A name is no secret, unless somebody took the trouble to put it elsewhere. */
    String user(String text) throws BadTargetException {
        boolean elsewhere = text.startsWith(FILE) || !variables(text).isEmpty();
        return elsewhere ? secret("user", text) : text;
    }

    String address(String text) throws BadTargetException {
        String address = resolved("url", text);
        found.keepOf(address, variables(text));
        return address;
    }

    /** Of an address that is not ours alone, so that the command keeps the variable that it stands in. */
    void keepOf(String address) {
        found.keepOf(address, List.of());
    }

    /** Both as they stand in the header, which servers may repeat. */
    void keepEncoded(String userAndPassword) {
        found.keep(userAndPassword);
    }

    /** A variable that has one, in whatever words. */
    void holds(String variable) {
        found.heldBy(List.of(variable));
    }

    /** One of the methods above. */
    interface Reader {
        String read(String key, String text) throws BadTargetException;
    }

    /** Keeps what it can. A file is left alone: some can be read only once, and the command has none of them from us. */
    void expect(String text, Reader reader) {
        if (!text.startsWith(FILE)) {
            try {
                reader.read("", text);
            } catch (BadTargetException toBeSaidWhenItIsNeeded) {
                // Nobody may ever need it.
            }
        }
    }

    /** Of a configuration that could not be read as one: what looks like a secret, and every variable that it names. */
    void expectAnywhere(String unread) {
        UnreadSecrets text = new UnreadSecrets(unread);
        text.values().forEach(value -> expect(value, this::secret));
        text.addresses().forEach(address -> expect(address, (_, said) -> address(said)));
        found.heldBy(variables(unread));
        if (unread.contains("dynatrace")) {
            found.heldBy(List.of("DT_API_TOKEN"));
        }
    }

    private String resolved(String key, String text) throws BadTargetException {
        String value = text.startsWith(FILE) ? content(key, text.substring(FILE.length())) : substituted(key, text);
        if (value.isBlank()) {
            throw new BadTargetException(key, "is empty");
        }
        return value.replaceAll("[\r\n]+$", "");
    }

    private String substituted(String key, String text) throws BadTargetException {
        for (String variable : variables(text)) {
            if (environment.getOrDefault(variable, "").isBlank()) {
                throw new BadTargetException(
                        key,
                        "is in the variable " + variable + ", which is "
                                + (environment.containsKey(variable) ? "empty" : "not set"));
            }
        }
        return Elsewhere.VARIABLE
                .matcher(text)
                .replaceAll(variable -> Matcher.quoteReplacement(environment.get(variable.group(1))));
    }

    private static List<String> variables(String text) {
        return Elsewhere.VARIABLE
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String content(String key, String path) throws BadTargetException {
        try {
            byte[] bytes = new GivenFile(directory.resolve(path)).bytes(LONGEST_FILE + 1);
            if (bytes.length > LONGEST_FILE) {
                throw new BadTargetException(key, "is in the file '" + path + "', which is too long for one");
            }
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (GivenFile.LateException late) {
            throw new BadTargetException(key, "is in the file '" + path + "', and " + late.getMessage());
        } catch (IOException | RuntimeException unreadable) {
            throw new BadTargetException(key, "is in the file '" + path + "', which cannot be read");
        }
    }
}
