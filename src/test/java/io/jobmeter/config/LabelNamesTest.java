package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yaml.snakeyaml.Yaml;

/** A label may have any name and any text: SmallRye Config has a meaning of its own for many characters. */
class LabelNamesTest {

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("aZ0_-. \"'\\[]{}$,:#=é/")
                .ofMinLength(1)
                .ofMaxLength(6);
    }

    @Property
    void any_name_and_any_text_is_kept(@ForAll("names") String name, @ForAll("names") String text) {
        Problems problems = new Problems();
        String yaml = new Yaml().dump(Map.of("labels", Map.of(name, text)));

        assertThat(new JobFileText(problems).read("f", yaml).orElseThrow().labels())
                .isEqualTo(Map.of(name, text));
        assertThat(problems.list()).isEmpty();
    }
}
