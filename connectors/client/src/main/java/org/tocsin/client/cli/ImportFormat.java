package org.tocsin.client.cli;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Protection;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.csaf.CsafAdvisory;
import org.tocsin.formats.csaf.CsafEdition;
import org.tocsin.formats.csaf.CsafReader;
import org.tocsin.formats.json.SubmissionJson;
import org.tocsin.formats.stix.StixAdvisory;
import org.tocsin.formats.stix.StixFate;
import org.tocsin.formats.stix.StixReader;

/// The formats of others that can be imported.
enum ImportFormat {
    STIX {
        @Override
        Function<byte[], Parsed<Imported>> reading(ImportOptions told) {
            var reader = new StixReader(told.ofStix());
            return document ->
                    reader.read(document).then(found -> new Parsed.Read<>(Imported.of(found)));
        }

        @Override
        Optional<Change> told(Stream<String> descriptions) {
            return StixAdvisory.modified(descriptions).map(ImportFormat::changed);
        }
    },
    CSAF {
        @Override
        Function<byte[], Parsed<Imported>> reading(ImportOptions told) {
            var reader = new CsafReader(told.ofCsaf());
            return document ->
                    reader.read(document).then(found -> new Parsed.Read<>(Imported.of(found)));
        }

        @Override
        Optional<Change> told(Stream<String> descriptions) {
            return descriptions
                    .flatMap(text -> CsafEdition.told(text).stream())
                    .map(ImportFormat::released)
                    .max(Comparator.naturalOrder());
        }
    };

    /// What a document says.
    ///
    /// @param reference the reference to publish it under
    /// @param drafts its portions; empty when all of it is taken back. Unmodifiable
    /// @param change how new it is; absent when it does not say
    /// @param fates what became of each object in it; empty where a document is one object
    record Imported(
            Reference reference,
            List<Draft> drafts,
            Optional<Change> change,
            List<StixFate> fates) {
        Imported {
            drafts = List.copyOf(drafts);
            fates = List.copyOf(fates);
        }

        private static Imported of(StixAdvisory found) {
            return new Imported(
                    found.reference(),
                    found.drafts(),
                    found.modified().map(ImportFormat::changed),
                    found.fates());
        }

        private static Imported of(CsafAdvisory found) {
            return new Imported(
                    found.reference(),
                    found.drafts(),
                    Optional.of(released(found.edition())),
                    List.of());
        }

        /// Says whether all that it said before is taken back.
        boolean isRevoked() {
            return drafts.isEmpty();
        }

        /// Says whether it is older than what `standing` is of; no, when it does not say.
        boolean isOlderThan(Change standing) {
            return change.filter(own -> own.compareTo(standing) < 0).isPresent();
        }

        /// Returns the submission of this document under a version.
        ///
        /// @param protection what it says of persons, and by what right
        byte[] submission(int version, Protection protection) {
            return SubmissionJson.write(
                    new SubmissionJson.Content(
                            reference,
                            version,
                            AdvisoryKind.CYBER_ALERT,
                            Status.ACTUAL,
                            true,
                            protection,
                            List.of(),
                            drafts,
                            List.of()));
        }
    }

    /// Returns what gives what a document says, or why it cannot be taken.
    ///
    /// @param told what documents do not say; a wrong option is a wrong call
    abstract Function<byte[], Parsed<Imported>> reading(ImportOptions told);

    /// Returns how new an advisory is that was made of a document, as far as its descriptions tell;
    /// empty when they do not.
    abstract Optional<Change> told(Stream<String> descriptions);

    private static Change changed(Instant modified) {
        return new Change(0, modified);
    }

    private static Change released(CsafEdition edition) {
        return new Change(edition.revision(), edition.released());
    }
}
