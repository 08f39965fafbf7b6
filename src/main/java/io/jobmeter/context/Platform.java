package io.jobmeter.context;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The CI systems that are known by what they set. The first match counts: agents of the first three may run in a step of
 * the others, and all of them on Kubernetes.
 */
enum Platform {
    GITHUB("GITHUB_ACTIONS"),
    GITLAB("GITLAB_CI"),
    /** Its address is there only where somebody configured it. */
    JENKINS("JENKINS_URL", "JENKINS_HOME"),
    /** Its one variable is there only where the step leaves the command to the image, so that the folder is asked too. */
    TEKTON("TEKTON_PLATFORM_COMMANDS"),
    /** The template is in the main container only in earlier versions. */
    ARGO("ARGO_CONTAINER_NAME", "ARGO_NODE_ID", "ARGO_TEMPLATE"),
    KUBERNETES("KUBERNETES_SERVICE_HOST");

    private static final String LABEL = "ci_platform";

    /** Reserved by Tekton in every step. */
    private static final String TEKTON_FOLDER = "tekton";

    private final List<String> variables;

    Platform(String... variables) {
        this.variables = List.of(variables);
    }

    /** @param root of all files */
    static SourcedLabels label(Map<String, String> environment, Path root) {
        for (Platform platform : values()) {
            Optional<String> sign = platform.sign(environment, root);
            if (sign.isPresent()) {
                return SourcedLabels.of(LABEL, platform.name().toLowerCase(Locale.ROOT), sign.get());
            }
        }
        return SourcedLabels.of(LABEL, "local", "no sign of a CI system");
    }

    static SourcedLabels keptn(String sign) {
        return SourcedLabels.of(LABEL, "keptn", sign);
    }

    private Optional<String> sign(Map<String, String> environment, Path root) {
        Optional<String> variable = variables.stream()
                .filter(name -> !environment.getOrDefault(name, "").isEmpty())
                .findFirst();
        return variable.isEmpty() && this == TEKTON && Files.isDirectory(root.resolve(TEKTON_FOLDER))
                ? Optional.of("the folder /" + TEKTON_FOLDER)
                : variable;
    }
}
