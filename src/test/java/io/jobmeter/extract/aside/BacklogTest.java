package io.jobmeter.extract.aside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private static final int MOST = 1024 * 1024;

    @Property(tries = 100)
    void what_goes_in_comes_out_in_its_order(
            @ForAll @Size(max = 40) List<@IntRange(min = 1, max = 200_000) Integer> pieces, @ForAll long seed)
            throws Exception {
        Backlog backlog = new Backlog(MOST);
        Random random = new Random(seed);
        byte[] all = new byte[pieces.stream().mapToInt(Integer::intValue).sum()];
        random.nextBytes(all);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int from = 0;
        for (int piece : pieces) {
            ByteBuffer bytes = ByteBuffer.wrap(all, from, piece);
            from += piece;
            while (!backlog.put(bytes)) {
                take(backlog, out);
            }
            for (int times = random.nextInt(4); times > 0 && out.size() < from; times--) {
                take(backlog, out);
            }
        }
        backlog.close();
        while (out.size() < all.length) {
            take(backlog, out);
        }

        assertThat(out.toByteArray()).isEqualTo(all);
        assertThat(backlog.peek().hasRemaining()).isFalse();
    }

    private static void take(Backlog backlog, ByteArrayOutputStream out) throws InterruptedException {
        ByteBuffer next = backlog.peek();
        out.write(next.array(), next.arrayOffset() + next.position(), next.remaining());
        backlog.done(next.remaining());
    }

    @Test
    void it_holds_no_more_than_it_may() {
        ByteBuffer bytes = ByteBuffer.wrap(new byte[3 * MOST]);

        assertThat(new Backlog(MOST).put(bytes)).isFalse();
        assertThat(bytes.remaining()).isEqualTo(2 * MOST);
    }

    @Test
    void who_waits_for_bytes_gets_them_as_they_come() throws Exception {
        Backlog backlog = new Backlog(MOST);
        CompletableFuture<Integer> got = CompletableFuture.supplyAsync(() -> {
            try {
                return backlog.peek().remaining();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
        backlog.put(ByteBuffer.wrap(new byte[3]));

        assertThat(got.get(1, TimeUnit.MINUTES)).isEqualTo(3);
    }
}
