package io.jobmeter.extract.aside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobmeter.extract.format.FormatReader;
import io.jobmeter.extract.format.RowSink;
import io.jobmeter.extract.row.Row;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class AsideReaderTest {

    private static final ByteBuffer MEGABYTE = ByteBuffer.wrap(new byte[1024 * 1024]);

    private final Patience patience = new Patience(System.nanoTime());
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final RowSink sink = new RowSink() {
        @Override
        public void row(Row row) {}

        @Override
        public void broken(String problem) {
            told.add(problem);
        }
    };

    /** Tells its sink all it reads, and its end. */
    private AsideReader aside(Consumer<ByteBuffer> reading) {
        return new AsideReader(
                to -> new FormatReader() {
                    @Override
                    public void accept(ByteBuffer bytes) {
                        reading.accept(bytes);
                        to.broken(UTF_8.decode(bytes).toString());
                    }

                    @Override
                    public void end() {
                        to.broken("the end");
                    }
                },
                sink,
                told::add,
                patience);
    }

    @Test
    void all_is_read_before_the_end() {
        AsideReader aside = aside(bytes -> {});
        aside.accept(ByteBuffer.wrap("hello".getBytes(UTF_8)));
        aside.end();

        assertThat(String.join("", told)).isEqualTo("hellothe end");
    }

    @Test
    void nothing_has_an_end_too() {
        aside(bytes -> {}).end();

        assertThat(told).containsExactly("the end");
    }

    @Test
    void a_reader_that_never_comes_back_holds_nobody_for_long() {
        CountDownLatch never = new CountDownLatch(1);
        AsideReader aside = aside(bytes -> await(never));
        for (int times = 0; times < 20; times++) {
            aside.accept(MEGABYTE.duplicate());
        }
        aside.end();

        assertThat(told).containsExactly("was given up, since its expressions take longer than the command");
        never.countDown();
    }

    @Test
    void where_others_held_the_command_long_enough_it_is_not_held_again() {
        patience.waited(TimeUnit.HOURS.toNanos(1));
        CountDownLatch never = new CountDownLatch(1);
        AsideReader aside = aside(bytes -> await(never));
        for (int times = 0; times < 4; times++) {
            aside.accept(MEGABYTE.duplicate());
        }
        assertThat(told).isEmpty();
        aside.accept(MEGABYTE.duplicate());

        assertThat(told).containsExactly("was given up, since its expressions take longer than the command");
        never.countDown();
    }

    @Test
    void what_is_too_much_for_memory_is_given_up() {
        AsideReader aside = aside(bytes -> {
            throw new OutOfMemoryError();
        });
        aside.accept(MEGABYTE.duplicate());
        aside.end();

        assertThat(told).containsExactly("was given up, since its expressions need more memory than there is");
    }

    @Test
    void a_fault_is_told_to_who_asks_for_the_end() {
        AsideReader aside = aside(bytes -> {
            throw new IllegalArgumentException("a fault");
        });
        aside.accept(MEGABYTE.duplicate());

        assertThatThrownBy(aside::end).hasMessageContaining("a fault");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
