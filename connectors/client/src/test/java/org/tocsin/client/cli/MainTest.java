package org.tocsin.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.client.testing.FakeHub.Answer;

@Timeout(60)
class MainTest {

    private final Desk desk = new Desk();

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void folderWithoutAHubIsToldApartFromARefusal() throws IOException {
        Files.delete(desk.folder().resolve("run.json"));

        var code = desk.run("read", "--as", "qm-police");

        assertThat(code).isEqualTo(Exit.UNREACHABLE);
        assertThat(desk.err()).contains("No hub runs", "./tocsin up");
    }

    @Test
    void hubThatIsGoneIsUnreachable() {
        desk.hub().close();

        assertThat(desk.run("read", "--as", "qm-police")).isEqualTo(Exit.UNREACHABLE);
        assertThat(desk.err()).contains("does not answer").doesNotContain("\tat ");
    }

    @Test
    void hubThatCannotNowIsUnreachableToo() {
        desk.hub().on("GET /v1/advisories", Answer.problem(503, "{\"title\":\"Not now\"}"));

        assertThat(desk.run("read", "--as", "qm-police")).isEqualTo(Exit.UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read",
                "read --as nobody",
                "publish --as qm-police",
                "publish absent.json --as qm-police",
                "ack x --as qm-police --answer perhaps",
                "read --as qm-police --since yesterday",
                "read --as qm-police --since PT-2562047788015215H",
                "read --as qm-police --since PT2562047788015215H",
                "read --as qm-police --url ftp://example",
                "import --as qm-police",
                "import absent.json --as qm-police",
                "import x.json --as qm-police --format misp",
                "import x.json --as qm-police --red organisation:qm-fire",
                "import x.json --as qm-police --amber person:qm-police/ada-quill",
                "import x.json --as qm-police --sector weather",
                "import x.json --as qm-police --area Maridia",
                "import x.json --as qm-police --area UK",
                "import x.json --as qm-police --expires tomorrow",
                "frobnicate",
                "subscribe --as qm-police --unknown",
                "subscribe --as qm-police --subscription x --sector cargo",
                "subscriptions --as qm-police --add x --remove y",
                "subscriptions --as qm-police --sector cargo"
            })
    void wrongCallIsToldAsSuch(String words) {
        var code = desk.run(words.split(" ", -1));

        assertThat(code).isEqualTo(Exit.USAGE);
        assertThat(desk.err()).isNotBlank().doesNotContain("\tat ");
        assertThat(desk.hub().requests()).isEmpty();
    }

    @Test
    void eachCommandHasHelpAndALineInTheReadmeAndInTheHelpOfTheLauncher() throws IOException {
        var readme = Files.readString(Path.of("../../README.md"));
        var launcher = Files.readString(Path.of("../../tocsin"));

        desk.run("--help");

        assertThat(commands())
                .hasSize(22)
                .allSatisfy(command -> {
                    desk.forget();
                    assertThat(desk.run(command, "--help")).isEqualTo(Exit.OK);
                    assertThat(desk.out()).contains("Usage: tocsin " + command, "--json");
                    assertThat(readme).containsPattern("`[^`\n]*\\b" + command + "\\b");
                    assertThat(launcher).containsPattern("\n  " + command + " +\\w");
                });
    }

    private List<String> commands() {
        return desk.out()
                .lines()
                .dropWhile(line -> !line.equals("Commands:"))
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .filter(line -> line.startsWith("  ") && !line.startsWith("   "))
                .map(line -> line.strip().split(" ", -1)[0])
                .toList();
    }
}
