package io.jobmeter.config;

import io.jobmeter.config.file.TargetVariable;
import java.util.Map;

/** The secrets in our variables for targets, also in those that fit no target, or that another counts before. */
record VariableSecrets(Map<String, String> environment, SecretText secrets) {

    void expect() {
        environment.forEach((name, value) -> {
            TargetVariable variable = new TargetVariable(name);
            if (variable.isOurs() && !value.isBlank()) {
                expect(name, variable.key().orElse(""), value);
            }
        });
    }

    /** What nobody knows the meaning of may be one, too. */
    private void expect(String name, String key, String value) {
        switch (key) {
            case "token", "password", "user" -> hold(name, value);
            case "url" -> secrets.expect(value, (_, text) -> secrets.address(text));
            case "" -> {
                secrets.expectAnywhere(value);
                if (value.contains("://")) {
                    secrets.holds(name);
                    secrets.expect(value, (_, text) -> secrets.address(text));
                } else if (!TargetText.KINDS.contains(value.strip())) {
                    hold(name, value);
                }
            }
            default -> {}
        }
    }

    private void hold(String name, String value) {
        secrets.holds(name);
        secrets.expect(value, secrets::secret);
    }
}
