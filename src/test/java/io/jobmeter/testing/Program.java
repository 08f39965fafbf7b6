package io.jobmeter.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The packaged program, started as a user starts it, with an environment that holds nothing of this machine's. */
public final class Program {

    private static final long PATIENCE_SECONDS = 60;

    private final List<String> arguments;
    private final Map<String, String> environment = new TreeMap<>();
    private final List<String> before = new ArrayList<>();
    private Path directory = Path.of("/");

    private Program(List<String> arguments) {
        this.arguments = arguments;
        environment.put("PATH", System.getenv("PATH"));
    }

    public static Program jobmeter(String... arguments) {
        return new Program(List.of(arguments));
    }

    public static boolean isNative() {
        return !packaged().endsWith(".jar");
    }

    public Program with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Puts a command before the program that ends by becoming it, such as {@code env}. */
    public Program after(String... command) {
        before.addAll(List.of(command));
        return this;
    }

    public Program in(Path directory) {
        this.directory = directory;
        return this;
    }

    /** Returns when the program has ended and its streams are closed; fails if that takes a minute. */
    public Result run() {
        return start().result();
    }

    public Running start() {
        try {
            ProcessBuilder builder = new ProcessBuilder(command()).directory(directory.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            Map<Path, FileTime> before = KnownSecrets.files(directory);
            return new Running(builder.start(), String.join(" ", arguments), directory, before);
        } catch (IOException notThere) {
            throw new UncheckedIOException(notThere);
        }
    }

    /** For a shell. */
    public String commandLine() {
        return command().stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(before);
        if (!isNative()) {
            command.addAll(List.of(System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1", "-jar"));
        }
        command.add(packaged());
        command.addAll(arguments);
        return command;
    }

    private static String packaged() {
        return Path.of(System.getProperty("jobmeter.program", "target/quarkus-app/quarkus-run.jar"))
                .toAbsolutePath()
                .toString();
    }

    /** A program that has been started and may still run; its streams are the test's until it asks for the result. */
    public record Running(Process process, String arguments, Path directory, Map<Path, FileTime> before) {

        public Result result() {
            CompletableFuture<byte[]> stdout = drained(process.getInputStream());
            CompletableFuture<byte[]> stderr = drained(process.getErrorStream());
            try {
                process.getOutputStream().close();
                Result result =
                        new Result(exitCode(), stdout.get(10, TimeUnit.SECONDS), stderr.get(10, TimeUnit.SECONDS));
                KnownSecrets.absentFrom(directory, before);
                return KnownSecrets.absentFrom(result);
            } catch (Exception failure) {
                throw new AssertionError("jobmeter " + arguments, failure);
            }
        }

        public int exitCode() throws InterruptedException {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("jobmeter " + arguments + " did not end");
            }
            return process.exitValue();
        }

        private static CompletableFuture<byte[]> drained(InputStream stream) {
            CompletableFuture<byte[]> bytes = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> {
                try {
                    bytes.complete(stream.readAllBytes());
                } catch (IOException broken) {
                    bytes.completeExceptionally(broken);
                }
            });
            return bytes;
        }
    }

    /** What came of it. Printed whole where an assertion on it fails. */
    public record Result(int exitCode, byte[] stdoutBytes, byte[] stderrBytes) {

        public String stdout() {
            return new String(stdoutBytes, UTF_8);
        }

        public String stderr() {
            return new String(stderrBytes, UTF_8);
        }

        /** The line that tells the whole story. */
        public String summary() {
            return stderr().lines().reduce((_, last) -> last).orElse("");
        }

        @Override
        public String toString() {
            return "exit code " + exitCode + "\nstdout:\n" + stdout() + "\nstderr:\n" + stderr();
        }
    }
}
