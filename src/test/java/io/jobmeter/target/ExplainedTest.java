package io.jobmeter.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.junit.jupiter.api.Test;

class ExplainedTest {

    @Test
    void trouble_is_told_without_the_names_of_exceptions() {
        assertThat(Explained.of(new UncheckedIOException(new IOException("No locks available"))))
                .isEqualTo("No locks available");
        assertThat(Explained.of(new FileSystemException("/spool", null, "No space left on device")))
                .isEqualTo("No space left on device");
        assertThat(Explained.of(new AccessDeniedException("/spool/a"))).isEqualTo("no permission for /spool/a");
        assertThat(Explained.of(new NoSuchFileException("/spool"))).isEqualTo("there is no /spool");
        assertThat(Explained.of(new FileAlreadyExistsException("/spool"))).isEqualTo("/spool is in the way");
        assertThat(Explained.of(new NotDirectoryException("/spool"))).isEqualTo("/spool is not a folder");
        assertThat(Explained.of(new IllegalStateException("x"))).isEqualTo("by a fault of ours: IllegalStateException");
    }
}
