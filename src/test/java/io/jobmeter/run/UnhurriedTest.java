package io.jobmeter.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnhurriedTest {

    private final List<String> said = new CopyOnWriteArrayList<>();

    @Test
    void words_are_said_in_their_order_and_can_be_waited_for() {
        Unhurried unhurried = new Unhurried(Duration.ofMinutes(1).toNanos());

        IntStream.range(0, 300).forEach(number -> unhurried.say(() -> said.add("" + number)));

        assertThat(unhurried.await()).isZero();
        assertThat(said)
                .containsExactlyElementsOf(
                        IntStream.range(0, 300).mapToObj(number -> "" + number).toList());
    }

    @Test
    void where_nobody_reads_nobody_waits_and_all_that_is_not_said_is_counted() throws InterruptedException {
        Unhurried unhurried = new Unhurried(Duration.ofMillis(10).toNanos());
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        unhurried.say(() -> {
            begun.countDown();
            wait(read);
        });
        begun.await();

        IntStream.range(0, 502).forEach(number -> unhurried.say(() -> said.add("" + number)));

        assertThat(unhurried.await()).isEqualTo(502);
        assertThat(unhurried.await()).isZero();
        assertThat(said).isEmpty();
        read.countDown();
    }

    @Test
    void what_cannot_be_said_is_counted_as_well_and_the_rest_is_said() {
        Unhurried unhurried = new Unhurried(Duration.ofMinutes(1).toNanos());

        unhurried.say(() -> {
            throw new IllegalStateException("no luck");
        });
        unhurried.say(() -> {
            throw new StackOverflowError("no luck at all");
        });
        unhurried.say(() -> said.add("rest"));

        assertThat(unhurried.await()).isEqualTo(2);
        assertThat(said).containsExactly("rest");
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        }
    }
}
