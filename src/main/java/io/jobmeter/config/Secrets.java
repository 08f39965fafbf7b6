package io.jobmeter.config;

import io.jobmeter.target.Secret;
import java.util.List;
import java.util.Set;

/**
 * What must not be shown.
 *
 * @param values are masked in all of our words
 * @param hidden the variables that the command is not to see
 */
public record Secrets(List<Secret> values, Set<String> hidden) {

    public static final Secrets NONE = new Secrets(List.of(), Set.of());
}
