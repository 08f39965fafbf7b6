package io.jobmeter.target.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobmeter.target.Access;
import io.jobmeter.target.Secret;
import io.jobmeter.target.Shipment;
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
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
        Path half = oneMinuteOld("." + file.getFileName() + ".01234567.tmp");

        limit(spool(), NOW);
        assertThat(spool().files()).containsExactly(file);
        assertThat(half).exists();
        limit(spool(), NOW.plus(Duration.ofHours(1)));
        assertThat(half).doesNotExist();
        assertThat(fates).isEmpty();
    }

    @Test
    void a_file_of_somebody_else_in_that_folder_stays() throws IOException {
        spool().keep(GATEWAY, Shipments.at(NOW, "a"));
        String kept = spool().files().getFirst().getFileName().toString();
        List<Path> others = List.of(
                oneMinuteOld("theirs.json.tmp"),
                oneMinuteOld("." + kept + ".tmp"),
                oneMinuteOld(kept + ".01234567.tmp"),
                oneMinuteOld(".theirs.json.01234567.tmp"));
        limit(spool(), NOW.plus(Duration.ofDays(300)));

        assertThat(others).allSatisfy(other -> assertThat(other).exists());
    }

    private Path oneMinuteOld(String name) throws IOException {
        Path file = Files.writeString(directory.resolve("spool").resolve(name), "{");
        return Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(60)));
    }

    private Set<Path> limit(Spool spool, Instant now) throws IOException {
        return new Limits(spool, fates::add).enforce(now, () -> false);
    }

    @Test
    void in_a_hurry_so_many_go_that_no_spool_grows_for_ever() throws IOException {
        for (int at = 0; at <= Limits.IN_A_HURRY; at++) {
            spool().keep(GATEWAY, Shipments.at(NOW.plusSeconds(at), "a"));
        }
        List<Path> files = spool().files();
        Set<Path> dropped = new Limits(spool(1), fates::add).enforce(NOW, () -> true);

        assertThat(dropped).containsExactlyInAnyOrderElementsOf(files.subList(0, Limits.IN_A_HURRY));
        assertThat(spool().files()).containsExactly(files.getLast());
        assertThat(fates)
                .singleElement()
                .extracting(Fate::sentence)
                .isEqualTo("100 kept files, " + files.get(0).getFileName() + " to "
                        + files.get(99).getFileName() + ": each is the oldest of a spool of more than 1 bytes;"
                        + " lost for eu: 100 metrics (a)");
    }

    @Test
    void one_that_cannot_be_removed_is_named_and_the_next_one_goes() throws IOException {
        spool().keep(GATEWAY, Shipments.at(NOW, "a"));
        String folder = KeptName.of("eu", "k6", NOW.minusSeconds(1)).text();
        Files.createDirectories(directory.resolve("spool").resolve(folder).resolve("inside"));
        limit(spool(1), NOW);

        assertThat(spool().files()).hasSize(1);
        assertThat(said())
                .satisfiesExactly(
                        stays -> assertThat(stays)
                                .startsWith("cannot be removed ")
                                .endsWith(" is a folder)"),
                        goes -> assertThat(goes).endsWith("; lost for eu: 1 metric (a)"));
    }

    @Test
    void two_names_of_one_lock_do_not_end_it_for_each_other() throws IOException {
        spool().keep(GATEWAY, Shipments.at(NOW, "a"));
        Spool spool = spool();
        try (Hold hold = spool.hold("a b").orElseThrow()) {
            assertThat(hold).isNotNull();
            assertThat(spool.hold(KeptName.part("a b"))).isEmpty();
            try (Hold other = spool.hold("a-b").orElseThrow()) {
                assertThat(other).isNotNull();
            }
        }
        assertThat(spool.hold("a b")).get().satisfies(Hold::close);
    }

    @Test
    void where_the_size_is_reached_the_oldest_goes_and_is_named() throws IOException {
        spool().keep(GATEWAY, Shipments.at(NOW, "a", "b"));
        spool().keep(GATEWAY, Shipments.at(NOW.plusSeconds(1), "c"));
        long size =
                Files.size(spool().files().get(0)) + Files.size(spool().files().get(1));
        limit(spool(size), NOW);
        assertThat(fates).isEmpty();
        limit(spool(size - 1), NOW);

        assertThat(spool().files()).hasSize(1);
        assertThat(said())
                .containsExactly("is the oldest of a spool of more than " + (size - 1)
                        + " bytes; lost for eu: 2 metrics (a, b)");
    }

    @Test
    void what_is_older_than_the_age_goes_and_is_named() throws IOException {
        spool().keep(GATEWAY, Shipments.at(NOW, "a"));
        limit(spool(), NOW.plus(Duration.ofDays(7)));
        assertThat(fates).isEmpty();
        limit(spool(), NOW.plus(Duration.ofDays(7)).plusMillis(1));

        assertThat(spool().files()).isEmpty();
        assertThat(said()).containsExactly("is older than the spool's 7d; lost for eu: 1 metric (a)");
    }

    @Test
    void what_somebody_is_delivering_is_left_to_him() throws IOException {
        spool().keep(GATEWAY, Shipments.at(NOW, "a"));
        try (Hold hold = spool().hold("eu").orElseThrow()) {
            assertThat(hold).isNotNull();
            assertThat(spool().hold("eu")).isEmpty();
            limit(spool(1), NOW);
        }

        assertThat(spool().files()).hasSize(1);
        assertThat(spool().hold("eu")).get().satisfies(Hold::close);
    }

    /** Returns whether there was time for all. */
    private boolean supersede(TargetSpec target, Shipment delivered, boolean... hurry) throws IOException {
        Ledger ledger = new Ledger(fates::add);
        Iterator<Boolean> hurries =
                IntStream.range(0, hurry.length).mapToObj(at -> hurry[at]).iterator();
        boolean all = new Superseding(spool(), ledger, target, delivered)
                .of(spool().files(target), () -> hurries.hasNext() && hurries.next());
        ledger.close();
        return all;
    }

    @Test
    void of_what_lasts_the_newest_stays_alone() throws Exception {
        spool().keep(GATEWAY, Shipments.lasting(NOW, "last", "a"));
        spool().keep(GATEWAY, Shipments.lasting(NOW.plusSeconds(1), "last", "b"));
        spool().keep(GATEWAY, Shipments.at(NOW.plusSeconds(2), "c"));
        supersede(GATEWAY, Shipments.at(NOW.plusSeconds(3), "a"));

        assertThat(spool().files()).hasSize(1);
        assertThat(spool().read(spool().files().getFirst()).shipment())
                .isEqualTo(Shipments.lasting(NOW.plusSeconds(1), "last"));
        assertThat(said()).containsExactly("is older than what eu has now; dropped 4 metrics (c, b, a, last)");
    }

    @Test
    void where_the_time_is_over_the_older_ones_are_left_and_said_to_be() throws IOException {
        spool().keep(GATEWAY, Shipments.at(NOW, "a"));
        Path oldest = spool().files().getFirst();
        spool().keep(GATEWAY, Shipments.at(NOW.plusSeconds(1), "b"));

        assertThat(supersede(GATEWAY, Shipments.at(NOW.plusSeconds(2), "c"), false, true))
                .isFalse();
        assertThat(spool().files()).containsExactly(oldest);
        assertThat(supersede(GATEWAY, Shipments.at(NOW.plusSeconds(2), "c"))).isTrue();
        assertThat(spool().files()).isEmpty();
    }

    @Test
    void older_numbers_do_not_come_over_newer_ones_and_what_lasts_stays() throws Exception {
        spool().keep(GATEWAY, Shipments.lasting(NOW, "last", "a", "b"));
        spool().keep(GATEWAY, Shipments.at(NOW.plusSeconds(2), "newer"));
        supersede(GATEWAY, Shipments.at(NOW.plusSeconds(1), "a"));

        assertThat(said()).containsExactly("is older than what eu has now; dropped 2 metrics (a, b)");
        assertThat(spool().files()).hasSize(2);
        assertThat(spool().read(spool().files().getFirst()).shipment()).isEqualTo(Shipments.lasting(NOW, "last"));

        supersede(GATEWAY, Shipments.lasting(NOW.plusSeconds(1), "last", "a"));
        assertThat(spool().files()).hasSize(1);
    }

    @Test
    void what_has_its_own_time_or_is_of_another_group_is_not_superseded() throws IOException {
        spool().keep(GATEWAY, Shipments.at(NOW, "a"));
        spool().keep(DYNATRACE, Shipments.at(NOW, "a"));
        var other = Shipments.at(NOW.plusSeconds(1), "a");
        var otherGroup = new Shipment("wrk", other.group(), other.at(), other.metrics(), other.lasting());
        supersede(DYNATRACE, other);
        supersede(GATEWAY, otherGroup);
        assertThat(spool().files()).hasSize(2);

        supersede(gateway(Grouping.RECIPE), otherGroup);
        assertThat(spool().files()).hasSize(1);
    }
}
