package org.tocsin.local.leash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class LeashTest {

    /// A program that prints a line at its end and would otherwise run for a minute.
    public static final class Sleeper {

        private Sleeper() {}

        public static void main(String[] arguments) throws InterruptedException {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("in order")));
            System.out.println("asleep " + String.join(" ", arguments));
            Thread.sleep(60_000);
        }
    }

    /// A program that fails.
    public static final class Failing {

        private Failing() {}

        public static void main(String[] arguments) {
            if (arguments.length == 0) {
                throw new IllegalStateException("as meant");
            }
        }
    }

    @Test
    void programIsStoppedInOrderWhenTheStartingProcessLetsGo() throws Exception {
        var process = start(Sleeper.class.getName(), "one", "two");
        try (var output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("asleep one two");

            process.getOutputStream().close();

            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(143);
            assertThat(output.lines()).contains("in order");
        }
    }

    @Test
    void failureOfTheProgramIsItsOwn() throws Exception {
        var process = start(Failing.class.getName());
        try (var output = process.inputReader()) {

            var lines = output.lines().toList();

            assertThat(process.waitFor()).isEqualTo(1);
            assertThat(lines.getFirst()).contains("IllegalStateException: as meant");
        }
    }

    private static Process start(String... arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("java.class.path");
        var command = new ProcessBuilder(java, "-Xmx32m", "-cp", classPath, Leash.class.getName());
        command.command().addAll(List.of(arguments));
        return command.redirectErrorStream(true).start();
    }
}
