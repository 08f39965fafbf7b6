package io.jobmeter.config;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Secrets that others can read: in the configuration, in a file, or on their way. */
final class SecretsInSight {

    private static final String FILE = "file:";
    private static final Pattern ELSEWHERE = Pattern.compile("(?s)(file:|.*\\$\\{env:).*");
    private static final Pattern PASSWORD = Pattern.compile("(?s).*//[^/?#]*:[^/?#@]+@.*");

    /** Where containers have theirs, for nobody else to see, and readable by all who are in there. */
    private static final List<String> MOUNTED = List.of("/run/secrets", "/var/run/secrets");

    private final Said said;
    private final List<Warning> warnings = new ArrayList<>();

    SecretsInSight(Said said) {
        this.said = said;
    }

    Stream<Warning> warnings() {
        List<JobFile.Target> targets = said.file().map(JobFile::targets).orElse(List.of());
        for (int at = 0; at < targets.size(); at++) {
            JobFile.Target target = targets.get(at);
            String path = "targets[" + at + "].";
            stored(path + "token", target.token());
            stored(path + "password", target.password());
            target.url().filter(url -> PASSWORD.matcher(url).matches()).ifPresent(_ -> written(path + "url"));
        }
        said.targets().forEach(this::sent);
        return warnings.stream();
    }

    private void stored(String path, Optional<String> value) {
        if (value.isEmpty()) {
            return;
        }
        if (!ELSEWHERE.matcher(value.get()).matches()) {
            written(path);
        } else if (value.get().startsWith(FILE)) {
            readable(path, value.get().substring(FILE.length()));
        }
    }

    private void written(String path) {
        if (!said.isInline() && !said.inVariable(path)) {
            warnings.add(new Warning(
                    path,
                    path + " has a secret in the file itself, where everybody finds it who has the file: give"
                            + " ${env:NAME} or file:PATH"));
        }
    }

    private void readable(String path, String text) {
        try {
            Path file = said.directory().resolve(text).toAbsolutePath();
            boolean mounted = MOUNTED.stream().anyMatch(file::startsWith);
            if (!mounted && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
                warnings.add(new Warning(
                        path, path + " is in the file '" + text + "', which every user of this machine can read"));
            }
        } catch (IOException | InvalidPathException | UnsupportedOperationException none) {
            // What cannot be read is a problem already.
        }
    }

    private void sent(FileTargets.Named named) {
        UnwiseTargets.server(named.spec())
                .filter(server ->
                        server.secret() && "http".equals(server.address().getScheme()))
                .filter(server -> !isLocal(server.address()))
                .ifPresent(_ -> warnings.add(new Warning(
                        named.path().isEmpty() ? "" : named.path() + ".url",
                        UnwiseTargets.subject(named)
                                + " is sent its secret over http, where all who are between can read it: give an"
                                + " address with https://")));
    }

    /** No name is looked up: that would be a question to the network. */
    private static boolean isLocal(URI address) {
        String host = address.getHost();
        boolean number = host.startsWith("[") || host.matches("[0-9.]+");
        try {
            return host.equals("localhost")
                    || number && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException none) {
            return false;
        }
    }
}
