package io.jobmeter.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jobmeter.target.Secret;
import java.net.URLDecoder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The secrets that were met in reading the configuration, also where nothing came of the target they were given for. */
final class FoundSecrets {

    private static final Pattern USER = Pattern.compile("//([^/?#]*)@");
    private static final Pattern QUERY = Pattern.compile("[?&](?:[^=&#]*=)?([^&#]*)");

    /** A secret may stand in it in another spelling, as YAML has many of them. */
    private static final String WHOLE = "JOBMETER_CONFIG_YAML";

    private final Set<Secret> values = new LinkedHashSet<>();
    private final Set<String> holders = new TreeSet<>();
    private final Set<String> mentioned = new TreeSet<>();

    void keep(String value) {
        if (!value.isBlank()) {
            values.add(new Secret(value));
        }
    }

    /** Variables that hold one, whatever becomes of it. */
    void heldBy(List<String> variables) {
        holders.addAll(variables);
    }

    /** Of an address, the password and the values in its query are secrets. */
    void keepOf(String address, List<String> variables) {
        USER.matcher(address)
                .results()
                .map(user -> user.group(1))
                .forEach(user -> encoded(user.replaceAll("^[^:]*:(?=.)|:$", "")));
        QUERY.matcher(address).results().map(value -> value.group(1)).forEach(this::encoded);
        mentioned.addAll(variables);
    }

    /** @param hide whether the command is not to see the variables that hold them, our own among those */
    Secrets all(boolean hide, Map<String, String> environment) {
        Set<String> hidden = new TreeSet<>(hide ? holders : Set.of());
        if (hide && environment.containsKey(WHOLE)) {
            hidden.add(WHOLE);
        }
        environment.forEach((name, value) -> {
            boolean ours = name.startsWith("JOBMETER_") || mentioned.contains(name);
            if (hide && ours && values.stream().anyMatch(secret -> value.contains(secret.value()))) {
                hidden.add(name);
            }
        });
        return new Secrets(List.copyOf(values), hidden);
    }

    private void encoded(String text) {
        keep(text);
        try {
            keep(URLDecoder.decode(text.replace("+", "%2B"), UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            // It is kept as it stands.
        }
    }
}
