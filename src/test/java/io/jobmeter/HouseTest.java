package io.jobmeter;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.jobmeter.cli.Jobmeter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The floors of the house, and what every file of it keeps to. */
class HouseTest {

    private static final List<String> FLOORS =
            List.of("cli", "run", "config", "target", "extract", "child", "context", "gate", "metric", "pattern");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.jobmeter");

    private static String[] packages(List<String> floors) {
        return floors.stream().map(floor -> "io.jobmeter." + floor + "..").toArray(String[]::new);
    }

    @Test
    void every_class_stands_on_a_floor() {
        classes().should().resideInAnyPackage(packages(FLOORS)).check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "config", "target", "extract", "child", "context", "gate", "metric", "pattern"})
    void a_floor_knows_none_above_it(String floor) {
        noClasses()
                .that()
                .resideInAPackage("io.jobmeter." + floor + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(FLOORS.subList(0, FLOORS.indexOf(floor))))
                .check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"target", "extract", "child", "context", "gate"})
    void the_five_rooms_know_the_model_and_not_each_other(String room) {
        List<String> others = Stream.of("target", "extract", "child", "context", "gate")
                .filter(other -> !other.equals(room))
                .toList();

        noClasses()
                .that()
                .resideInAPackage("io.jobmeter." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(others))
                .check(HOUSE);
    }

    @Test
    void the_model_knows_nobody() {
        classes()
                .that()
                .resideInAPackage("io.jobmeter.metric")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.jobmeter.metric", "java..")
                .check(HOUSE);
    }

    @Test
    void only_targets_know_the_framework_and_the_program_its_annotation() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.jobmeter.target..")
                .and(not(type(Jobmeter.class)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "org.jboss..")
                .check(HOUSE);
    }

    @Test
    void names_say_what_a_class_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
                .check(HOUSE);
    }

    @Test
    void no_file_is_longer_than_three_hundred_lines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(300));
        }
    }
}
