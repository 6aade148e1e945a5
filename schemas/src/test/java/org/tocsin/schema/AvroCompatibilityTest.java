package org.tocsin.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every contract understands, and is understood by, itself in every release (FULL_TRANSITIVE).
///
/// `-Dgolden=write` keeps the contracts of today as those of the version that is being made.
/// Source: SPECIFICATION.md.
class AvroCompatibilityTest {
    private static final String VERSION =
            System.getProperty("contracts.version", "").replace("-SNAPSHOT", "");

    @BeforeAll
    static void release() {
        if (System.getProperty("golden", "compare").equals("write")) {
            Contracts.release(VERSION);
        }
    }

    @Test
    void theContractsAreTheValuesOfTopicsAndStores() {
        assertThat(Contracts.current().keySet())
                .contains(
                        "org.tocsin.schema.v1.AdvisorySubmitted",
                        "org.tocsin.schema.v1.EditionReleased",
                        "org.tocsin.schema.v1.ParticipantEnrolled")
                .doesNotContain("org.tocsin.schema.v1.Marking", "org.tocsin.schema.v1.Portion");
    }

    @Test
    void theContractsOfTodayAreKeptUnderTheVersionThatIsBeingMade() {
        assertThat(Contracts.versions()).contains(VERSION);
        assertThat(Contracts.released(VERSION))
                .as("a changed contract is kept anew with -Dgolden=write")
                .isEqualTo(Contracts.current());
    }

    @ParameterizedTest
    @MethodSource("releases")
    void todayAndEveryReleaseUnderstandEachOther(String version, String name, Schema before) {
        var now = Contracts.current().get(name);

        assertThat(now).as("contracts never disappear").isNotNull();
        assertThat(Compatibility.breaks(before, now)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("enums")
    void everyEnumFallsBackOnUnknown(Schema symbols) {
        assertThat(Compatibility.survivesTomorrow(symbols)).as(symbols.getName()).isTrue();
    }

    static Stream<Arguments> releases() {
        return Contracts.versions().stream()
                .flatMap(version ->
                        Contracts.released(version).values().stream()
                                .map(schema ->
                                        Arguments.of(version, schema.getFullName(), schema)));
    }

    static Stream<Schema> enums() {
        return Contracts.current().values().stream()
                .flatMap(contract -> Parts.enums(contract).stream())
                .distinct();
    }
}
