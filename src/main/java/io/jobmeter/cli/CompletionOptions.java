package io.jobmeter.cli;

import io.jobmeter.config.Flags;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What can be said behind {@code jobmeter completion}, for picocli. */
@Command(
        name = "jobmeter completion",
        customSynopsis = "jobmeter completion bash|zsh",
        header = "Prints a script by which a shell completes what is typed behind jobmeter.",
        description = {
            "It completes commands, options and their values. What stands behind -- is completed as the command",
            "itself would be. In ~/.bashrc, or behind compinit in ~/.zshrc:",
            "  source <(jobmeter completion bash)",
            "  source <(jobmeter completion zsh)"
        })
final class CompletionOptions implements WordOptions {

    static final Line LINE = new Line(new CompletionOptions());

    @Parameters(arity = "0..1", paramLabel = "SHELL", description = "bash or zsh")
    String shell = "";

    @Mixin
    HelpOption help;

    @Override
    public Parsed asked(Flags flags, List<String> command) {
        return switch (shell) {
            case "bash" -> new Parsed.Text(Completion.bash());
            case "zsh" -> new Parsed.Text(Completion.zsh());
            case "" -> new Parsed.Wrong("there is no shell to complete in: say which, as jobmeter completion bash");
            default -> new Parsed.Wrong("shell '" + shell + "' is none of bash and zsh");
        };
    }
}
