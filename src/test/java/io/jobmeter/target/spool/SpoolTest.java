package io.jobmeter.target.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobmeter.target.Access;
import io.jobmeter.target.Secret;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.TargetSpec.Additions;
import io.jobmeter.target.TargetSpec.Grouping;
import io.jobmeter.testing.Shipments;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
    private static final TargetSpec GATEWAY = gateway(Grouping.OWN);
    private static final TargetSpec DYNATRACE = new TargetSpec.Dynatrace(
            "dt", URI.create("https://dt"), new Secret("VERYSECRET"), Access.DEFAULT, Additions.NONE);

    @TempDir
    Path directory;

    private final List<Fate> fates = new ArrayList<>();

    private static TargetSpec gateway(Grouping grouping) {
        return new TargetSpec.Pushgateway("eu", URI.create("http://eu:9091"), Access.DEFAULT, grouping, false);
    }

    private Spool spool() {
        return spool(SpoolSpec.SIZE);
    }

    private Spool spool(long size) {
        return new Spool(new SpoolSpec(directory.resolve("spool"), size, SpoolSpec.AGE));
    }

    private List<String> said() {
        return fates.stream()
                .map(fate -> fate.words().replaceAll("\\S+_[0-9a-f]{8}\\.json", "FILE"))
                .toList();
    }

    @Test
    void a_kept_file_is_there_whole_and_nobody_elses() throws IOException {
        spool().keep(DYNATRACE, Shipments.at(NOW, "a"));
        Path file = spool().files().getFirst();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(spool().files(any -> true)).containsExactly(file);
        assertThat(Files.readString(file)).doesNotContain("VERYSECRET", "https");
    }

    @Test
    void the_oldest_stands_first() throws Exception {
        spool().keep(DYNATRACE, Shipments.at(NOW, "second"));
        spool().keep(GATEWAY, Shipments.at(NOW.minusSeconds(1), "first"));
        spool().keep(DYNATRACE, Shipments.at(NOW.plusSeconds(1), "third"));

        List<String> names = new ArrayList<>();
        for (Path file : spool().files()) {
            names.add(spool().read(file).shipment().metrics().getFirst().name());
        }
        assertThat(names).containsExactly("first", "second", "third");
        assertThat(spool().files(GATEWAY)).containsExactly(spool().files().getFirst());
    }

    @Test
    void a_folder_that_is_none_is_an_error_and_no_folder_holds_nothing() throws IOException {
        assertThat(spool().files()).isEmpty();
        Files.writeString(directory.resolve("spool"), "");

        assertThatThrownBy(() -> spool().keep(GATEWAY, Shipments.of("a"))).isInstanceOf(IOException.class);
    }

    @Test
    void a_file_that_was_not_written_to_its_end_is_not_one_and_goes_in_time() throws IOException {
        spool().keep(GATEWAY, Shipments.at(NOW, "a"));
        Path file = spool().files().getFirst();
        Path half = Files.writeString(file.resolveSibling("." + file.getFileName() + ".tmp"), "{");
        Files.setLastModifiedTime(half, FileTime.from(NOW.minusSeconds(60)));

        new Limits(spool(), fates::add).enforce(NOW);
        assertThat(spool().files()).containsExactly(file);
        assertThat(half).exists();
        new Limits(spool(), fates::add).enforce(NOW.plus(Duration.ofHours(1)));
        assertThat(half).doesNotExist();
        assertThat(fates).isEmpty();
    }

    @Test
    void where_the_size_is_reached_the_oldest_goes_and_is_named() throws IOException {
        spool().keep(GATEWAY, Shipments.at(NOW, "a", "b"));
        spool().keep(GATEWAY, Shipments.at(NOW.plusSeconds(1), "c"));
        long size =
                Files.size(spool().files().get(0)) + Files.size(spool().files().get(1));
        new Limits(spool(size), fates::add).enforce(NOW);
        assertThat(fates).isEmpty();
        new Limits(spool(size - 1), fates::add).enforce(NOW);

        assertThat(spool().files()).hasSize(1);
        assertThat(said())
                .containsExactly("is the oldest of a spool of more than " + (size - 1)
                        + " bytes; lost: 2 metrics (a, b) for eu");
    }

    @Test
    void what_is_older_than_the_age_goes_and_is_named() throws IOException {
        spool().keep(GATEWAY, Shipments.at(NOW, "a"));
        new Limits(spool(), fates::add).enforce(NOW.plus(Duration.ofDays(7)));
        assertThat(fates).isEmpty();
        new Limits(spool(), fates::add).enforce(NOW.plus(Duration.ofDays(7)).plusMillis(1));

        assertThat(spool().files()).isEmpty();
        assertThat(said()).containsExactly("is older than the spool's 7d; lost: 1 metric (a) for eu");
    }

    @Test
    void what_somebody_is_delivering_is_left_to_him() throws IOException {
        spool().keep(GATEWAY, Shipments.at(NOW, "a"));
        try (Hold hold = spool().hold("eu").orElseThrow()) {
            assertThat(hold).isNotNull();
            assertThat(spool().hold("eu")).isEmpty();
            new Limits(spool(1), fates::add).enforce(NOW);
        }

        assertThat(spool().files()).hasSize(1);
        assertThat(spool().hold("eu")).get().satisfies(Hold::close);
    }

    @Test
    void older_numbers_do_not_come_over_newer_ones_and_what_lasts_stays() throws Exception {
        spool().keep(GATEWAY, Shipments.lasting(NOW, "last", "a", "b"));
        spool().keep(GATEWAY, Shipments.at(NOW.plusSeconds(2), "newer"));
        new Superseding(spool(), fates::add).by(GATEWAY, Shipments.at(NOW.plusSeconds(1), "a"));

        assertThat(said()).containsExactly("is older than what eu has now; dropped 2 metrics (a, b)");
        assertThat(spool().files()).hasSize(2);
        assertThat(spool().read(spool().files().getFirst()).shipment()).isEqualTo(Shipments.lasting(NOW, "last"));

        new Superseding(spool(), fates::add).by(GATEWAY, Shipments.lasting(NOW.plusSeconds(1), "last", "a"));
        assertThat(spool().files()).hasSize(1);
    }

    @Test
    void what_has_its_own_time_or_is_of_another_group_is_not_superseded() throws IOException {
        spool().keep(GATEWAY, Shipments.at(NOW, "a"));
        spool().keep(DYNATRACE, Shipments.at(NOW, "a"));
        var other = Shipments.at(NOW.plusSeconds(1), "a");
        var otherGroup =
                new io.jobmeter.target.Shipment("wrk", other.group(), other.at(), other.metrics(), other.lasting());
        new Superseding(spool(), fates::add).by(DYNATRACE, other);
        new Superseding(spool(), fates::add).by(GATEWAY, otherGroup);
        assertThat(spool().files()).hasSize(2);

        new Superseding(spool(), fates::add).by(gateway(Grouping.RECIPE), otherGroup);
        assertThat(spool().files()).hasSize(1);
    }
}
