package org.tocsin.client.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LiveFolderTest {
    private static final int LOOKS = 2_000;

    @TempDir Path folder;

    @Test
    void filesAtAnyDepthAreThere() throws IOException {
        var deep = Files.createDirectories(folder.resolve("a/b"));
        var file = Files.writeString(deep.resolve("deep"), "1");
        var other = Files.writeString(folder.resolve("top"), "2");

        var files = LiveFolder.files(folder);

        assertThat(files).containsExactlyInAnyOrder(file, other);
    }

    @Test
    void folderThatIsNotThereHasNoFiles() throws IOException {
        assertThat(LiveFolder.files(folder.resolve("none"))).isEmpty();
    }

    @Test
    void filesThatGoWhileTheyAreLookedAtDoNotCount() throws Exception {
        var kept = Files.writeString(folder.resolve("kept"), "1");
        var isOver = new AtomicBoolean();
        var writer = Thread.ofPlatform().start(() -> comeAndGo(isOver));

        try {
            for (var look = 0; look < LOOKS; look++) {
                assertThat(LiveFolder.files(folder)).contains(kept);
            }
        } finally {
            isOver.set(true);
            writer.join();
        }
    }

    private void comeAndGo(AtomicBoolean isOver) {
        try {
            while (!isOver.get()) {
                var passing = Files.createDirectory(folder.resolve("passing"));
                var file = Files.writeString(passing.resolve("file"), "2");
                Files.delete(file);
                Files.delete(passing);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
