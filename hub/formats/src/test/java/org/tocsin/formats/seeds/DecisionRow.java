package org.tocsin.formats.seeds;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.tocsin.domain.marking.Egress;

/// One row of `decisions.tsv`.
///
/// @param advisory the originator's id, a slash and the advisory's name
/// @param reader a participant, a person or `anyone`
/// @param egress the way out
/// @param at when, UTC
/// @param reads the places of the portions read, from 0, or `nothing`
/// @param rules the rules that decide
/// @param because the reason in words
public record DecisionRow(
        String advisory,
        String reader,
        Egress egress,
        Instant at,
        String reads,
        String rules,
        String because) {
    /// Returns the rows, in order.
    public static Stream<DecisionRow> all() {
        return SeedFiles.lines("decisions.tsv").stream().skip(1).map(DecisionRow::parse);
    }

    private static DecisionRow parse(String line) {
        var cells = line.split("\t", -1);
        return new DecisionRow(
                cells[0],
                cells[1],
                Egress.valueOf(cells[2].toUpperCase(Locale.ROOT).replace('-', '_')),
                Instant.parse(cells[3]),
                cells[4],
                cells[5],
                cells[6]);
    }

    /// Returns the file of the advisory, such as `advisories/qm-police/harbour-warning.json`.
    public String file() {
        return "advisories/" + advisory + ".json";
    }

    @Override
    public String toString() {
        return "%s, %s by %s at %s: %s, because %s (%s)"
                .formatted(advisory, reader, egress, at, reads, because, rules);
    }
}
