package io.jobmeter.target.spool;

import static io.jobmeter.target.spool.FlushBench.NOW;
import static io.jobmeter.target.spool.FlushBench.ONEAGENT;
import static io.jobmeter.target.spool.FlushBench.TEXTFILE;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.target.Access;
import io.jobmeter.target.Deadline;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.delivery.Pace;
import io.jobmeter.target.delivery.RealPace;
import io.jobmeter.testing.FakePace;
import io.jobmeter.testing.Shipments;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlushTest {

    @TempDir
    Path directory;

    private FlushBench bench;

    @BeforeEach
    void a_bench() {
        bench = new FlushBench(directory);
    }

    private static TargetSpec gateway(String url) {
        return new TargetSpec.Pushgateway("eu", URI.create(url), Access.DEFAULT, TargetSpec.Grouping.OWN, false);
    }

    @Test
    void the_oldest_is_delivered_first_and_each_is_gone_then() throws Exception {
        Shipment newer = Shipments.at(NOW, "a");
        Shipment older = Shipments.at(NOW.minusSeconds(9), "a", "b");
        bench.spool().keep(TEXTFILE, newer);
        bench.spool().keep(TEXTFILE, older);
        bench.flush(bench.place(TEXTFILE, FlushBench::fine));

        assertThat(bench.sent()).containsExactly(older, newer);
        assertThat(bench.spool().files()).isEmpty();
        assertThat(bench.said())
                .containsExactly(
                        "DELIVERED is delivered to files, 2 metrics", "DELIVERED is delivered to files, 1 metric");
    }

    @Test
    void what_dynatrace_would_refuse_as_too_old_is_not_sent() throws Exception {
        bench.spool().keep(ONEAGENT, Shipments.at(NOW.minus(Duration.ofHours(1)).minusMillis(1), "a"));
        bench.spool().keep(ONEAGENT, Shipments.at(NOW.minus(Duration.ofHours(1)), "b"));
        bench.flush(bench.place(ONEAGENT, FlushBench::fine));

        assertThat(bench.sent()).containsExactly(Shipments.at(NOW.minus(Duration.ofHours(1)), "b"));
        assertThat(bench.said().getLast())
                .isEqualTo("LOST is too old: oneagent takes nothing older than 1h; lost: 1 metric (a)");
    }

    @Test
    void what_is_kept_for_another_target_of_that_name_stays() throws Exception {
        bench.spool().keep(TEXTFILE, Shipments.at(NOW, "a"));
        bench.flush(bench.place(ONEAGENT.named("files"), FlushBench::fine));

        assertThat(bench.sent()).isEmpty();
        assertThat(bench.said()).containsExactly("LEFT is left: it is for a textfile named files");
    }

    @Test
    void what_is_kept_for_another_address_stays_until_it_is_told_to_go_anywhere() throws Exception {
        bench.spool().keep(TEXTFILE, Shipments.at(NOW, "a"));
        Path file = bench.spool().files().getFirst();
        Destination elsewhere = bench.place(new TargetSpec.Textfile("files", Path.of("/elsewhere")), FlushBench::fine);
        bench.flush(elsewhere);

        assertThat(bench.sent()).isEmpty();
        assertThat(bench.said())
                .containsExactly("LEFT is left: it was kept for another address of files; without its line \"place\""
                        + " it goes to the present one");
        Files.writeString(file, Files.readString(file).replaceFirst("  \"place\" : .*\n", ""));
        bench.flush(elsewhere);
        assertThat(bench.sent()).hasSize(1);
    }

    @Test
    void an_address_is_the_same_with_another_password_and_no_other() throws Exception {
        bench.spool().keep(gateway("http://me:old@Eu:9091/"), Shipments.at(NOW, "a"));
        bench.flush(
                bench.place(gateway("http://eu:9092"), FlushBench::fine),
                bench.place(gateway("http://eu:9091/x"), FlushBench::fine));
        assertThat(bench.sent()).isEmpty();
        bench.flush(bench.place(gateway("http://me:new@eu:9091"), FlushBench::fine));

        assertThat(bench.sent()).hasSize(1);
    }

    @Test
    void what_a_later_run_has_delivered_is_not_gone_over_where_there_was_no_time_to_drop_it() throws Exception {
        FakePace pace = new FakePace();
        TargetSpec gateway = gateway("http://eu:9091");
        bench.spool().keep(gateway, Shipments.lasting(NOW.minusSeconds(9), "last", "a"));
        Flush flush = bench.newFlush(pace, Duration.ofSeconds(1));
        pace.pass(Duration.ofSeconds(1));
        flush.after(Shipments.at(NOW, "a"), bench.place(gateway, FlushBench::fine), true, NOW);
        assertThat(bench.sent()).isEmpty();
        assertThat(bench.spool().files()).hasSize(1);

        bench.newFlush(pace, Duration.ofSeconds(1))
                .after(Shipments.at(NOW, "a"), bench.place(gateway, FlushBench::fine), true, NOW);
        assertThat(bench.sent()).containsExactly(Shipments.lasting(NOW.minusSeconds(9), "last"));
    }

    @Test
    void two_at_a_time_do_not_send_the_same_twice() throws Exception {
        bench.spool().keep(TEXTFILE, Shipments.at(NOW, "a"));
        CountDownLatch atIt = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Destination slow = bench.place(TEXTFILE, shipment -> {
            atIt.countDown();
            FlushBench.await(go);
            return FlushBench.fine(shipment);
        });
        Thread first = Thread.startVirtualThread(() -> {
            try {
                Pace pace = new RealPace(new CompletableFuture<>());
                new Flush(
                                bench.spool(),
                                new Deadline(Duration.ofMinutes(1), pace::nanoTime),
                                pace,
                                new CompletableFuture<>(),
                                _ -> {})
                        .to(List.of(slow), NOW);
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        });
        FlushBench.await(atIt);
        bench.flush(bench.place(TEXTFILE, FlushBench::fine));
        go.countDown();
        first.join();

        assertThat(bench.sent()).hasSize(1);
        assertThat(bench.said()).containsExactly("LEFT is left to another jobmeter, which is at it");
        assertThat(bench.spool().files()).isEmpty();
    }
}
