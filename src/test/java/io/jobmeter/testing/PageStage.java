package io.jobmeter.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Where commands are run: a folder, the tools and servers that the pages speak of, and jobmeter itself on the path. */
public final class PageStage implements AutoCloseable {

    private static final Path RECORDINGS = Path.of("src/main/resources/presets");

    private final Path folder;
    private final boolean strict;
    private final DynatraceStub dynatrace = DynatraceStub.start();
    private Optional<Pushgateway> gateway = Optional.empty();

    /** @param exitCode the shell's */
    public record Played(int exitCode, String printed) {}

    /** Of a page: it is strict, so that a command that delivers nothing fails as one that cannot be understood. */
    public static PageStage strict(Path folder) throws IOException {
        return new PageStage(folder, true);
    }

    /** Of messages: commands may fail, one after another. */
    public static PageStage patient(Path folder) throws IOException {
        return new PageStage(folder, false);
    }

    private PageStage(Path folder, boolean strict) throws IOException {
        this.folder = folder;
        this.strict = strict;
        tool("jobmeter", "exec " + Program.jobmeter().commandLine() + " \"$@\"");
        tool("k6", "exec cat " + recording("k6/recordings/k6-1.8.1-stdout.txt"));
        tool("hyperfine", "exec cp " + recording("hyperfine/recordings/hyperfine-1.15.0-export.json") + " \"$2\"");
        tool("wrk", "echo 'Requests/sec: 42.5 req/s'");
        tool("infracost", "echo '{\"totalMonthlyCost\": \"742.64\"}'");
    }

    public void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** What it prints on either stream, in the order in which it came. */
    public Played play(String script) throws IOException, InterruptedException {
        Path printed = Files.createTempFile(folder, ".printed", "");
        String failing = strict ? "-e" : "+e";
        ProcessBuilder shell = new ProcessBuilder("bash", failing, "-u", "-o", "pipefail", "-c", here(script))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        shell.environment().clear();
        shell.environment().put("PATH", folder.resolve(".bin") + ":" + System.getenv("PATH"));
        shell.environment().put("HOME", folder.toString());
        if (strict) {
            shell.environment().put("JOBMETER_STRICT", "true");
        }
        shell.environment().put("DT_TENANT", dynatrace.url());
        shell.environment().put("DT_API_TOKEN", DynatraceStub.TOKEN);
        Process process = shell.start();
        process.getOutputStream().close();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("'" + script + "' did not end");
        }
        return new Played(process.exitValue(), asOnThePage(Files.readString(printed)));
    }

    /** Addresses of servers that are there, by those that pages name. */
    private Map<String, String> places(boolean pushes) {
        Map<String, String> places = new LinkedHashMap<>();
        if (pushes) {
            places.put("http://pushgateway.monitoring:9091", gateway().url());
            places.put("http://127.0.0.1:9091", gateway().url());
            places.put("HOST:9091", gateway().address());
        }
        places.put("abc12345.live.dynatrace.com", dynatrace.url());
        places.put("http://127.0.0.1:8080", dynatrace.url());
        places.put("--to oneagent", "--to oneagent=" + dynatrace.url() + "/metrics/ingest");
        places.put("dt0c01...", DynatraceStub.TOKEN);
        places.put("dt0c01.X.Y", DynatraceStub.TOKEN);
        return places;
    }

    private Pushgateway gateway() {
        if (gateway.isEmpty()) {
            gateway = Optional.of(Pushgateway.start());
        }
        return gateway.get();
    }

    private String here(String script) {
        String here = script;
        for (Map.Entry<String, String> place : places(script.contains(":9091")).entrySet()) {
            here = here.replace(place.getKey(), place.getValue());
        }
        return here;
    }

    private String asOnThePage(String printed) {
        return gateway.map(pushed -> printed.replace(pushed.url(), "http://127.0.0.1:9091"))
                .orElse(printed)
                .replace(dynatrace.url(), "http://127.0.0.1:8080")
                .replace(folder.toString(), "/folder");
    }

    private void tool(String name, String script) throws IOException {
        Path tool = folder.resolve(".bin").resolve(name);
        Files.createDirectories(tool.getParent());
        Files.writeString(tool, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String recording(String name) {
        return "'" + RECORDINGS.resolve(name).toAbsolutePath() + "'";
    }

    @Override
    public void close() {
        gateway.ifPresent(Pushgateway::close);
        dynatrace.close();
    }
}
