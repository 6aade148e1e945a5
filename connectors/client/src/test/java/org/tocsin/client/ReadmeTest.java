package org.tocsin.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path README = Path.of("../../README.md");
    private static final Path EXAMPLE =
            Path.of("src/test/java/org/tocsin/client/ReadmeExample.java");

    @Test
    void javaShownIsJavaThatCompiles() throws IOException {
        var shown = between(Files.readString(README), "```java\n", "```");
        var compiled = between(Files.readString(EXAMPLE), "// README: begin\n", "// README: end");

        assertThat(words(shown)).isEqualTo(words(compiled));
    }

    private static String between(String text, String begin, String end) {
        var from = text.indexOf(begin) + begin.length();
        return text.substring(from, text.indexOf(end, from));
    }

    /// Line breaks differ where the README has longer lines.
    private static String words(String code) {
        return code.strip().replaceAll("\\s+", " ");
    }
}
