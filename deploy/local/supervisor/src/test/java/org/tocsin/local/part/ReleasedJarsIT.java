package org.tocsin.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

final class ReleasedJarsIT {
    private static final String CLOCK = "org/tocsin/local/clock/";

    @Test
    void clockThatCanBeMovedIsInNoJarOfTheProduct() throws IOException {
        var product = Installation.current();

        var movable = HubClock.Movable.beside(product).furtherJars();

        assertThat(movable).isNotEmpty().allMatch(ReleasedJarsIT::holdsTheClock);
        assertThat(jars(product.root()))
                .contains(product.jar("hub"), product.jar("local"))
                .noneMatch(ReleasedJarsIT::holdsTheClock);
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }

    private static boolean holdsTheClock(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream().anyMatch(entry -> entry.getName().startsWith(CLOCK));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
