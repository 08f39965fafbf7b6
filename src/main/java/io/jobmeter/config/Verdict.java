package io.jobmeter.config;

import io.jobmeter.gate.Gate;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a run once its metrics are known.
 *
 * @param ignoreExit whether the command's failure does not fail the run
 * @param summary the file that tells of it in Markdown
 */
public record Verdict(List<Gate> gates, boolean ignoreExit, Optional<Path> summary) {}
