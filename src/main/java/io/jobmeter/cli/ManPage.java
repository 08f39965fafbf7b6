package io.jobmeter.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The manual, from the same options and pages as the help. The build writes it; nothing in the program comes here. */
final class ManPage {

    private final Roff roff = new Roff();

    private ManPage() {}

    /** @param args the file to be written */
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), text());
    }

    static String text() {
        ManPage page = new ManPage();
        page.write();
        return page.roff.text();
    }

    private void write() {
        CommandSpec run = Word.RUN.line().spec();
        roff.title("JOBMETER", "Jobmeter " + Version.number());
        roff.section("NAME");
        roff.line("jobmeter - put in front of a command, it turns the command's results into metrics");
        roff.section("SYNOPSIS");
        roff.asItIs(
                Arrays.stream(Word.values()).map(word -> word.line().usage()).toList());
        roff.section("DESCRIPTION");
        roff.line(run.usageMessage().header()[0]);
        roff.line("What stands behind the dashes is the command, which is started as it is.");
        Arrays.stream(Group.values()).forEach(group -> {
            roff.section(group.title().toUpperCase(Locale.ROOT));
            group.of(run).forEach(this::argument);
        });
        Arrays.stream(Word.values()).filter(word -> word != Word.RUN).forEach(this::command);
        Topics.NAMES.forEach(this::topic);
        roff.section("EXAMPLES");
        roff.asItIs(Arrays.stream(run.usageMessage().footer())
                .filter(line -> line.startsWith("  "))
                .toList());
    }

    private void command(Word word) {
        CommandSpec spec = word.line().spec();
        roff.section(spec.name().toUpperCase(Locale.ROOT));
        roff.line(spec.usageMessage().header()[0]);
        roff.asItIs(List.of(word.line().usage()));
        if (spec.usageMessage().description().length > 0) {
            roff.asItIs(List.of(spec.usageMessage().description()));
        }
        spec.positionalParameters().forEach(this::argument);
        Group.all(spec).forEach(this::argument);
    }

    private void argument(ArgSpec argument) {
        List<String> sentences = new ArrayList<>(List.of(argument.description()));
        roff.item(HelpPage.label(argument).strip(), sentences.removeFirst() + (sentences.isEmpty() ? "" : "."));
        sentences.forEach(roff::line);
    }

    private void topic(String topic) {
        List<String> lines = new Topics().text(topic).lines().toList();
        roff.section(lines.getFirst().toUpperCase(Locale.ROOT));
        roff.asItIs(lines.subList(2, lines.size()));
    }
}
