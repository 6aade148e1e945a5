package org.tocsin.formats.seeds;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.Portion;
import org.tocsin.domain.dissemination.Decision;
import org.tocsin.domain.dissemination.Edition;
import org.tocsin.domain.dissemination.Editions;
import org.tocsin.domain.marking.Subject;

class DecisionTableTest {
    private static final SeedWorld WORLD = SeedWorld.load();
    private static final Map<String, Advisory> ADVISORIES = new ConcurrentHashMap<>();

    static Stream<DecisionRow> rows() {
        return DecisionRow.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void readerReadsWhatTheTableSays(DecisionRow row) {
        var advisory = advisory(row);
        var subject = new Subject(WORLD.reader(row.reader()), row.egress(), row.at());

        var decision = Decision.of(Editions.of(advisory), advisory.portions().size(), subject);

        var reads = decision.readable().map(edition -> places(advisory, edition));
        assertThat(reads.orElse("nothing")).isEqualTo(row.reads());
    }

    @Test
    void tableHasAtLeastFourHundredRows() {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(400);
    }

    private static Advisory advisory(DecisionRow row) {
        return ADVISORIES.computeIfAbsent(row.file(), WORLD::advisory);
    }

    private static String places(Advisory advisory, Edition edition) {
        return edition.portions().stream()
                .map(portion -> place(advisory, portion))
                .collect(joining(" "));
    }

    private static String place(Advisory advisory, Portion portion) {
        return String.valueOf(advisory.portions().indexOf(portion));
    }
}
