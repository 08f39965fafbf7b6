package io.jobmeter.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.extract.StreamReaders.Entry;
import io.jobmeter.extract.format.FormatReader;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class StreamReadersTest {

    private final StringBuilder seen = new StringBuilder();
    private final StringBuilder half = new StringBuilder();

    private static final class Owner implements StreamReaders.Owner {

        private Throwable fault;

        @Override
        public boolean isGivenUp() {
            return fault != null;
        }

        @Override
        public void giveUp(Throwable fault) {
            this.fault = fault;
        }
    }

    @Test
    void a_reader_that_takes_all_memory_is_given_up_alone() {
        Owner failing = new Owner();
        Owner whole = new Owner();
        Error full = new OutOfMemoryError("no heap");
        StreamReaders readers = new StreamReaders(List.of(
                new Entry(
                        reader(bytes -> {
                            half.append((char) bytes.get());
                            throw full;
                        }),
                        failing),
                new Entry(reader(bytes -> seen.append(UTF_8.decode(bytes))), whole)));

        readers.accept(ByteBuffer.wrap("xone,".getBytes(UTF_8), 1, 4));
        readers.accept(ByteBuffer.wrap("two".getBytes(UTF_8)));

        assertThat(failing.fault).isSameAs(full);
        assertThat(whole.fault).isNull();
        assertThat(half).hasToString("o");
        assertThat(seen).hasToString("one,two");
    }

    private static FormatReader reader(Consumer<ByteBuffer> reading) {
        return new FormatReader() {
            @Override
            public void accept(ByteBuffer bytes) {
                reading.accept(bytes);
            }

            @Override
            public void end() {}
        };
    }
}
