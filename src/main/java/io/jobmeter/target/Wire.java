package io.jobmeter.target;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Hears what a target says to its server and what that answers, in the target's own thread, which it must not hold up.
 * What it hears holds secrets.
 */
public interface Wire {

    Wire NONE = new Wire() {
        @Override
        public boolean listens() {
            return false;
        }

        @Override
        public void sent(Request request) {}

        @Override
        public void answered(Answer answer) {}

        @Override
        public void failed(String request, Throwable why, Duration taken) {}

        @Override
        public void fault(Throwable fault) {}
    };

    /** Whether it is worth anybody's while to keep what it is to hear. */
    boolean listens();

    void sent(Request request);

    void answered(Answer answer);

    /** @param request what there was no answer to: method and address */
    void failed(String request, Throwable why, Duration taken);

    /** Ours: there is no target that could say anything. */
    void fault(Throwable fault);

    record Header(String name, String value) {}

    /**
     * @param line method and address, and how that is reached
     * @param secured by which TLS, and whose certificate the server showed; empty where it is not known
     */
    record Request(String line, Optional<String> secured, List<Header> headers, Body body) {}

    /** @param taken since the request was begun */
    record Answer(String line, Duration taken, List<Header> headers, Body body) {}

    /**
     * @param head its beginning: what is behind it is only counted
     * @param size of all of it, in bytes
     */
    record Body(byte[] head, long size) {

        public static final int KEPT = 8 << 10;

        public static final Body NONE = new Body(new byte[0], 0);

        public static Body of(String text) {
            byte[] bytes = text.getBytes(UTF_8);
            return new Body(Arrays.copyOf(bytes, Math.min(bytes.length, KEPT)), bytes.length);
        }
    }
}
