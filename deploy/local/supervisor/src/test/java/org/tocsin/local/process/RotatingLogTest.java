package org.tocsin.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RotatingLogTest {

    @TempDir private Path folder;

    @Test
    void logIsAppendedTo() throws IOException {
        var file = folder.resolve("hub.log");

        new RotatingLog(file, 1_000).drain(bytes("one\n"));
        new RotatingLog(file, 1_000).drain(bytes("two\n"));

        assertThat(file).hasContent("one\ntwo\n");
    }

    @Test
    void fullLogIsSetAsideAndTheOldestDropped() throws IOException {
        var file = folder.resolve("hub.log");
        var log = new RotatingLog(file, 4);

        for (var text : new String[] {"aaaa", "bbbb", "cccc", "dddd"}) {
            log.drain(bytes(text));
        }

        assertThat(file).hasContent("dddd");
        assertThat(folder.resolve("hub.log.1")).hasContent("cccc");
        assertThat(folder.resolve("hub.log.2")).hasContent("bbbb");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void tailGivesTheLastLinesOfALongLog() throws IOException {
        var file = folder.resolve("hub.log");
        Files.writeString(file, "x".repeat(30_000) + "\nlast but one\nlast\n");

        var tail = RotatingLog.tail(file, 2);

        assertThat(tail).containsExactly("last but one", "last");
    }

    @Test
    void tailOfNothingIsEmpty() {
        var tail = RotatingLog.tail(folder.resolve("absent.log"), 2);

        assertThat(tail).isEmpty();
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
