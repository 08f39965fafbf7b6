package io.jobmeter.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jobmeter.config.file.Elsewhere;
import io.jobmeter.config.file.Entry;
import io.jobmeter.config.file.Flat;
import io.jobmeter.config.file.Overrides;
import io.jobmeter.target.Explained;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the configuration and reads it, with what variables say besides. */
final class JobFileReader {

    private static final String DEFAULT = "jobmeter.yaml";

    /** Far more than people write; what is longer is something else. */
    private static final int LONGEST = 4 << 20;

    private final Map<String, String> environment;
    private final Path directory;
    private final Problems problems;
    private String text = "";
    private String name = DEFAULT;
    private Optional<String> source = Optional.empty();
    private boolean whole = true;
    private final boolean remembers;
    private Map<String, String> written = Map.of();
    private boolean unread;

    JobFileReader(Map<String, String> environment, Path directory, Problems problems) {
        this(environment, directory, problems, false);
    }

    /** @param remembers whether {@link #written} is asked for, which no run has to pay for */
    JobFileReader(Map<String, String> environment, Path directory, Problems problems, boolean remembers) {
        this.remembers = remembers;
        this.environment = environment;
        this.directory = directory;
        this.problems = problems;
    }

    /** @param config the file that was asked for, by option or variable */
    Optional<JobFile> read(Optional<String> config) {
        int before = problems.count();
        Optional<Entry.Fields> file = file(config);
        unread = file.isEmpty() && problems.count() > before;
        boolean overridden = environment.keySet().stream().anyMatch(Overrides::concerns);
        if (file.isEmpty() && !overridden) {
            return Optional.empty();
        }
        Entry.Fields fields = file.orElseGet(() -> new Entry.Fields("", new LinkedHashMap<>()));
        FileComplaints complaints = new FileComplaints(problems);
        new Overrides(environment, complaints).over(fields);
        if (remembers) {
            written = Flat.of(fields).properties();
        }
        new Elsewhere(environment, complaints).in(fields);
        Flat flat = Flat.of(fields);
        problems.locate(flat::place);
        problems.lost(flat.lost());
        whole = whole && problems.count() == before;
        return Optional.of(JobFileText.mapped(flat));
    }

    /** What was read, also where it is no configuration; empty where nothing was. */
    String text() {
        return text;
    }

    /** Its texts by their paths, before variables were put into them. */
    Map<String, String> written() {
        return written;
    }

    /** What the file is called that was read, or the variable that it stood in. */
    String name() {
        return name;
    }

    /** Where that stood, in words; empty where nothing was read. */
    Optional<String> source() {
        return source;
    }

    /** What was read is of no use, by a fault of ours. */
    void giveUp() {
        whole = false;
    }

    /** Whether there is a file that nothing could be read of: what it would say is not known. */
    boolean unread() {
        return unread;
    }

    /** Whether all of the text became a configuration. */
    boolean whole() {
        return whole;
    }

    private Optional<Entry.Fields> file(Optional<String> config) {
        if (config.isPresent()) {
            return asked(config.get());
        }
        String inline = environment.getOrDefault("JOBMETER_CONFIG_YAML", "");
        if (inline.isBlank()) {
            return file(DEFAULT, directory.resolve(DEFAULT), false);
        }
        source = Optional.of("variable JOBMETER_CONFIG_YAML");
        return parsed("JOBMETER_CONFIG_YAML", inline);
    }

    private Optional<Entry.Fields> asked(String config) {
        try {
            return file(config, directory.resolve(config), true);
        } catch (InvalidPathException none) {
            problems.say("configuration file '" + config + "' " + PathText.PROBLEM);
            return Optional.empty();
        }
    }

    private Optional<Entry.Fields> file(String name, Path file, boolean wanted) {
        try {
            byte[] bytes = new GivenFile(file).bytes(LONGEST + 1);
            if (bytes.length <= LONGEST) {
                source = Optional.of("file '" + file + "'");
                return parsed(name, decoded(bytes));
            }
            problems.say("configuration file '" + file + "' is longer than 4 MiB, which is too long for one");
        } catch (NoSuchFileException absent) {
            if (wanted) {
                problems.say("configuration file '" + file + "' does not exist");
            }
        } catch (CharacterCodingException notText) {
            problems.say("configuration file '" + file + "' could not be read: it is not text in UTF-8");
        } catch (IOException unreadable) {
            problems.say("configuration file '" + file + "' could not be read: " + Explained.of(unreadable));
        }
        return Optional.empty();
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private Optional<Entry.Fields> parsed(String name, String yaml) {
        text = yaml;
        this.name = name;
        Optional<Entry.Fields> fields = new JobFileText(problems).fields(name, yaml);
        whole = fields.isPresent();
        return fields;
    }
}
