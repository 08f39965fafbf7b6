package io.jobmeter.context;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** The CI systems that are known by a variable which they set. The first match counts: most of them run on Kubernetes. */
enum Platform {
    GITHUB("GITHUB_ACTIONS"),
    GITLAB("GITLAB_CI"),
    JENKINS("JENKINS_URL"),
    ARGO("ARGO_TEMPLATE"),
    KUBERNETES("KUBERNETES_SERVICE_HOST");

    private final String variable;

    Platform(String variable) {
        this.variable = variable;
    }

    static String of(Map<String, String> environment) {
        return Arrays.stream(values())
                .filter(platform ->
                        !environment.getOrDefault(platform.variable, "").isEmpty())
                .findFirst()
                .map(platform -> platform.name().toLowerCase(Locale.ROOT))
                .orElse("local");
    }
}
