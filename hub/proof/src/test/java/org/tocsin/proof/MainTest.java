package org.tocsin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever asks for nothing is not told that all is well.
class MainTest {
    private static final int WRONG_USE = 2;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--worlds=0",
                "--worlds=-2",
                "--theatres=-1",
                "--failures=0",
                "--mutants --mutant=no-such-mutant"
            })
    void askingForNothingIsWrongUse(String options) {
        var said = new StringWriter();

        var status = Main.command().setErr(new PrintWriter(said)).execute(options.split(" "));

        assertThat(status).isEqualTo(WRONG_USE);
        assertThat(said.toString()).contains("there is nothing to do with this --");
    }
}
