package io.jobmeter.cli;

import picocli.CommandLine.Option;

/** How many words we are to make, behind any word that delivers or reads. */
final class WordsOptions {

    @Option(
            names = {"-v", "--verbose"},
            order = 2,
            description =
                    "more words: what was read, found and delivered; -vv: requests and answers too, secrets masked; it"
                            + " counts before -q")
    boolean[] verbose;
}
