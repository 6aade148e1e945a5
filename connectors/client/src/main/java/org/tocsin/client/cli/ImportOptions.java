package org.tocsin.client.cli;

import static java.util.stream.Collectors.toSet;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.sector.Sector;
import org.tocsin.formats.Audience;
import org.tocsin.formats.csaf.CsafReader;
import org.tocsin.formats.csaf.CsafSettings;
import org.tocsin.formats.stix.StixSettings;
import picocli.CommandLine.Option;

/// The options that say what a document does not: whom its labels mean, and whom it concerns.
final class ImportOptions {
    @Option(
            names = "--amber",
            split = ",",
            paramLabel = "WHOM",
            description =
                    "Who is addressed by AMBER and AMBER+STRICT, such as organisation:qn-cert")
    private List<String> amber = new ArrayList<>();

    @Option(
            names = "--red",
            split = ",",
            paramLabel = "WHOM",
            description = "The persons of RED, such as person:qn-cert/mara-ostling")
    private List<String> red = new ArrayList<>();

    @Option(
            names = "--sector",
            split = ",",
            paramLabel = "CODE",
            description = "Sectors concerned. Default: those that the document names")
    private List<String> sectors = new ArrayList<>();

    @Option(
            names = "--area",
            split = ",",
            paramLabel = "CODE",
            description =
                    "States concerned, such as QN. Default: those of a CSAF note, or everywhere")
    private List<String> areas = new ArrayList<>();

    @Option(
            names = "--expires",
            paramLabel = "TIME",
            description = {
                "From when on it no longer counts, such as 2031-01-01T00:00:00Z.",
                "Default: ten years after the last change or the release"
            })
    private String expires = "";

    /// Returns the options as values for bundles; a wrong one is a wrong call.
    StixSettings ofStix() {
        return new StixSettings(
                audience(),
                each(sectors, ImportOptions::sector),
                coverage().orElseGet(Coverage.Worldwide::new),
                expires());
    }

    /// Returns the options as values for documents of CSAF; a wrong one is a wrong call.
    CsafSettings ofCsaf() {
        return new CsafSettings(
                Optional.of(audience()),
                each(sectors, ImportOptions::sector),
                coverage(),
                expires(),
                CsafReader.VALIDITY);
    }

    private Audience audience() {
        return new Audience(
                each(amber, ImportOptions::organisation), each(red, ImportOptions::person));
    }

    private static <T> Set<T> each(List<String> words, Function<String, T> reading) {
        return words.stream().map(reading).collect(toSet());
    }

    private static Addressee organisation(String word) {
        return Addressee.parse(word)
                .filter(whom -> !(whom instanceof Addressee.Named))
                .orElseThrow(
                        () -> wrong(word, "whom AMBER addresses, such as organisation:qn-cert"));
    }

    private static PersonId person(String word) {
        return Addressee.parse(word)
                .filter(Addressee.Named.class::isInstance)
                .map(whom -> ((Addressee.Named) whom).id())
                .orElseThrow(() -> wrong(word, "a person, such as person:qn-cert/mara-ostling"));
    }

    private static Sector sector(String word) {
        return Sector.of(word).orElseThrow(() -> wrong(word, "a sector, such as ci.water"));
    }

    private Optional<Coverage> coverage() {
        var states = new HashSet<Area>();
        for (var word : areas) {
            try {
                states.add(new Area.Country(new StateCode(word).assigned()));
            } catch (IllegalArgumentException malformed) {
                throw wrong(word, "the code of a State, such as QN");
            }
        }
        return states.isEmpty() ? Optional.empty() : Optional.of(new Coverage.Somewhere(states));
    }

    private Optional<Instant> expires() {
        return expires.isEmpty() ? Optional.empty() : Optional.of(instant(expires));
    }

    private static Instant instant(String word) {
        try {
            return Instant.parse(word);
        } catch (DateTimeException malformed) {
            throw wrong(word, "a time, such as 2031-01-01T00:00:00Z");
        }
    }

    private static UsageException wrong(String word, String expected) {
        return new UsageException("`" + word + "` is not " + expected + ".");
    }
}
