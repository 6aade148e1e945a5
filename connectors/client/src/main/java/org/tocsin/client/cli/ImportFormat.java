package org.tocsin.client.cli;

import java.util.List;
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
import org.tocsin.formats.stix.StixSettings;

/// The formats of others that can be imported.
enum ImportFormat {
    STIX {
        @Override
        Parsed<Imported> read(byte[] document, StixSettings settings) {
            return new StixReader(settings)
                    .read(document)
                    .then(found ->
                            new Parsed.Read<>(
                                    new Imported(
                                            found.reference(), found.drafts(), found.fates())));
        }
    },
    CSAF {
        @Override
        Parsed<Imported> read(byte[] document, StixSettings settings) {
            return new CsafReader(CsafReader.VALIDITY)
                    .read(document)
                    .then(found ->
                            new Parsed.Read<>(
                                    new Imported(found.reference(), found.drafts(), List.of())));
        }
    };

    /// What a document says.
    ///
    /// @param reference the reference to publish it under
    /// @param drafts its portions. Unmodifiable
    /// @param fates what became of each object in it; empty where a document is one object
    record Imported(Reference reference, List<Draft> drafts, List<StixFate> fates) {
        Imported {
            drafts = List.copyOf(drafts);
            fates = List.copyOf(fates);
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
                            drafts));
        }
    }

    /// Returns what `document` says, or why it cannot be taken.
    abstract Parsed<Imported> read(byte[] document, StixSettings settings);
}
