package org.tocsin.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.local.folder.DataFolder;
import org.tocsin.local.part.Ports;

final class InvocationTest {

    @Test
    void withoutFlagsAndVariablesTheUsualPortsAndFolderHold() {
        var invocation = accepted(List.of("up"), Map.of());

        assertThat(invocation.ports()).isEqualTo(new Ports(8080, 9092, 8081));
        assertThat(invocation.folder()).isEqualTo(new DataFolder(Path.of(".tocsin")));
        assertThat(invocation.json()).isFalse();
        assertThat(invocation.yes()).isFalse();
    }

    @Test
    void variablesChangePortsAndFolder() {
        var environment =
                Map.of(
                        "TOCSIN_HTTP_PORT", "1",
                        "TOCSIN_KAFKA_PORT", "2",
                        "TOCSIN_REGISTRY_PORT", "65535",
                        "TOCSIN_DATA", "/elsewhere");

        var invocation = accepted(List.of("status"), environment);

        assertThat(invocation.ports()).isEqualTo(new Ports(1, 2, 65535));
        assertThat(invocation.folder().root()).isEqualTo(Path.of("/elsewhere"));
    }

    @Test
    void flagsWinOverVariablesInBothSpellings() {
        var environment = Map.of("TOCSIN_HTTP_PORT", "1", "TOCSIN_DATA", "/elsewhere");
        var words = List.of("up", "--http-port", "7", "--data=/here", "--json", "--yes");

        var invocation = accepted(words, environment);

        assertThat(invocation.ports().http()).isEqualTo(7);
        assertThat(invocation.folder().root()).isEqualTo(Path.of("/here"));
        assertThat(invocation.json()).isTrue();
        assertThat(invocation.yes()).isTrue();
    }

    @Test
    void connectorsAreCollectedInOrder() {
        var words = List.of("up", "--connector", "csaf=a=b", "--connector=cap=/c");

        var invocation = accepted(words, Map.of());

        assertThat(invocation.connectors()).containsExactly("csaf=a=b", "cap=/c");
    }

    @Test
    void demoMayBeOfAScenarioByItsName() {
        assertThat(accepted(List.of("demo"), Map.of()).scenario()).isEmpty();
        assertThat(accepted(List.of("demo", "harbour-night", "--json"), Map.of()).scenario())
                .contains("harbour-night");
    }

    @Test
    void wrongWordsAreRefusedByName() {
        assertThat(refused("demo", "one", "two")).contains("two");
        assertThat(refused("up", "harbour-night")).contains("harbour-night");
        assertThat(refused("up", "--portt", "7")).contains("--portt");
        assertThat(refused("up", "--http-port")).isEqualTo("--http-port needs a value");
        assertThat(refused("up", "--http-port", "0")).contains("TOCSIN_HTTP_PORT").endsWith(": 0");
        assertThat(refused("up", "--kafka-port", "many")).endsWith("65535: many");
        assertThat(refused("up", "--registry-port", "65536")).contains("--registry-port");
        assertThat(refused("up", "--connector", "csaf")).contains("NAME=VALUE");
        assertThat(refused("up", "--connector", "=x")).contains("NAME=VALUE");
    }

    private static Invocation accepted(List<String> words, Map<String, String> environment) {
        return switch (Invocation.parse(words, environment)) {
            case Invocation.Parsed.Accepted(Invocation invocation) -> invocation;
            case Invocation.Parsed.Refused(String reason) -> throw new AssertionError(reason);
        };
    }

    private static String refused(String... words) {
        return switch (Invocation.parse(List.of(words), Map.of())) {
            case Invocation.Parsed.Accepted accepted -> throw new AssertionError(accepted);
            case Invocation.Parsed.Refused(String reason) -> reason;
        };
    }
}
