package io.jobmeter.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void they_stand_in_the_order_of_their_names() {
        assertThat(Labels.of(Map.of("stage", "dev", "app", "shop", "Zone", "b")).values())
                .containsExactly(entry("Zone", "b"), entry("app", "shop"), entry("stage", "dev"));
    }

    @Test
    void where_both_have_a_name_the_others_value_counts() {
        Labels ours = Labels.of(Map.of("team", "shop", "stage", "dev"));

        assertThat(ours.with(Labels.of("stage", "prod")).values())
                .containsExactly(entry("stage", "prod"), entry("team", "shop"));
        assertThat(ours.values()).containsEntry("stage", "dev");
    }

    @Test
    void none_is_neutral() {
        Labels team = Labels.of("team", "shop");

        assertThat(team.with(Labels.NONE)).isEqualTo(team);
        assertThat(Labels.NONE.with(team)).isEqualTo(team);
    }

    @Test
    void they_do_not_change_with_the_map_they_were_made_from() {
        Map<String, String> map = new HashMap<>(Map.of("team", "shop"));
        Labels labels = Labels.of(map);
        map.put("team", "cart");

        assertThat(labels.values()).containsEntry("team", "shop");
        assertThatThrownBy(() -> labels.values().put("team", "cart")).isInstanceOf(UnsupportedOperationException.class);
    }
}
