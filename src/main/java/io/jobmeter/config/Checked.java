package io.jobmeter.config;

import java.util.List;
import java.util.Optional;

/**
 * A configuration that somebody asks about before anything is run.
 *
 * @param source the file that was read, or the variable that holds its text; empty where there is none
 * @param warnings what is legal and unwise
 * @param places where each of the settings' targets stands, as {@code FILE:LINE}; empty where no file has it
 */
public record Checked(Settings settings, Optional<String> source, List<Problem> warnings, List<String> places) {}
