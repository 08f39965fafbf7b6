package io.jobmeter.cli;

import picocli.CommandLine.Option;

/** How many words we are to make, behind any word that delivers or reads. */
final class WordsOptions {

    @Option(
            names = {"-v", "--verbose"},
            description = {
                "say more; twice: requests and answers too",
                "Once tells what was read, found and delivered. Secrets are masked. It counts before -q."
            })
    boolean[] verbose;
}
