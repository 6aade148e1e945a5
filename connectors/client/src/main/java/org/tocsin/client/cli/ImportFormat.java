package org.tocsin.client.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Protection;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.csaf.CsafReader;
import org.tocsin.formats.json.SubmissionJson;
import org.tocsin.formats.stix.StixFate;
import org.tocsin.formats.stix.StixReader;

/// The formats of others that can be imported.
enum ImportFormat {
    STIX {
        @Override
        Function<byte[], Parsed<Imported>> reading(ImportOptions told) {
            var reader = new StixReader(told.ofStix());
            return document ->
                    reader.read(document)
                            .then(found ->
                                    new Parsed.Read<>(
                                            new Imported(
                                                    found.reference(),
                                                    found.drafts(),
                                                    found.modified(),
                                                    found.fates())));
        }
    },
    CSAF {
        @Override
        Function<byte[], Parsed<Imported>> reading(ImportOptions told) {
            var reader = new CsafReader(told.ofCsaf());
            return document ->
                    reader.read(document)
                            .then(found ->
                                    new Parsed.Read<>(
                                            new Imported(
                                                    found.reference(),
                                                    found.drafts(),
                                                    Optional.empty(),
                                                    List.of())));
        }
    };

    /// What a document says.
    ///
    /// @param reference the reference to publish it under
    /// @param drafts its portions; empty when all of it is taken back. Unmodifiable
    /// @param modified when anything in it was changed last, UTC; absent when its format numbers
    ///   its own editions
    /// @param fates what became of each object in it; empty where a document is one object
    record Imported(
            Reference reference,
            List<Draft> drafts,
            Optional<Instant> modified,
            List<StixFate> fates) {
        Imported {
            drafts = List.copyOf(drafts);
            fates = List.copyOf(fates);
        }

        /// Says whether all that it said before is taken back.
        boolean isRevoked() {
            return drafts.isEmpty();
        }

        /// Says whether something changed later is in what counts until `standing`.
        ///
        /// What has no end of its own counts for a fixed time after its last change, so the earlier
        /// end is that of the earlier change.
        boolean isOlderThan(Instant standing) {
            return modified.isPresent()
                    && drafts.stream()
                            .flatMap(draft -> draft.fragment().expires().stream())
                            .allMatch(standing::isAfter);
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
}
