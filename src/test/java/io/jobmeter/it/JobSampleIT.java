package io.jobmeter.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.DynatraceStub;
import io.jobmeter.testing.IngestLine;
import io.jobmeter.testing.Program;
import io.jobmeter.testing.Program.Result;
import io.jobmeter.testing.Pushgateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The sample job, run with the arguments and the file that it gives, and a stand-in for infracost. */
class JobSampleIT {

    /** As `infracost breakdown --format json` prints it, without what the rules do not read. */
    private static final String INFRACOST = """
            #!/bin/sh
            test "$*" = 'breakdown --path /keptn/terraform --format json' || exit 9
            echo 'INFO Autodetected 1 Terraform project' >&2
            echo '{"version":"0.2","currency":"USD","totalHourlyCost":"1.017315","totalMonthlyCost":"742.64",'
            echo ' "summary":{"totalDetectedResources":6,"totalUnsupportedResources":1}}'
            """;

    @Test
    void the_price_arrives_under_the_name_that_keptn_users_know(@TempDir Path directory) throws IOException {
        Path tool = Files.writeString(directory.resolve("infracost"), INFRACOST);
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (Pushgateway gateway = Pushgateway.start();
                DynatraceStub dynatrace = DynatraceStub.start()) {
            Result result = Program.jobmeter(arguments(gateway))
                    .with("PATH", directory + ":" + System.getenv("PATH"))
                    .with("KEPTN_PROJECT", "shop")
                    .with("KEPTN_SERVICE", "cart")
                    .with("KEPTN_STAGE", "dev")
                    .with("DT_TENANT", dynatrace.url())
                    .with("DT_API_TOKEN", DynatraceStub.TOKEN)
                    .run();

            assertThat(result.summary())
                    .as(result.toString())
                    .matches("jobmeter: infracost exit 0 in \\S+; \\d+ metrics; pushgateway ok; dynatrace ok");
            Map<String, String> labels = Map.of("keptn_project", "shop", "keptn_stage", "dev");
            assertThat(gateway.value("keptn_infracost_totalMonthlyCost", labels))
                    .isEqualTo("742.64");
            assertThat(gateway.value("keptn_infracost_unsupportedResources", labels))
                    .isEqualTo("1");
            assertThat(dynatrace.accepted()).extracting(IngestLine::key).contains("keptn_infracost_totalHourlyCost");
        }
    }

    /** The sample's own, but for where its file lies and where the cluster's Pushgateway is. */
    private static String[] arguments(Pushgateway gateway) throws IOException {
        Map<String, List<Map<String, List<Map<String, List<String>>>>>> config =
                new Yaml().load(Files.readString(Path.of("job/config.yaml")));
        List<String> arguments = new ArrayList<>(List.of("-t", "pushgateway=" + gateway.url(), "-t", "dynatrace"));
        for (String argument :
                config.get("actions").getFirst().get("tasks").getFirst().get("args")) {
            arguments.add(argument.replace(
                    "/keptn/jobmeter.yaml",
                    Path.of("job/jobmeter.yaml").toAbsolutePath().toString()));
        }
        return arguments.toArray(String[]::new);
    }
}
