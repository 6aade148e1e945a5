package org.tocsin.domain.advisory;

import java.time.LocalDate;
import java.util.Optional;
import org.tocsin.domain.sector.AdvisoryKind;

/// What has proved its worth, kept current.
///
/// Source: SPECIFICATION.md K-25.
///
/// @param docType what sort of document
/// @param title 1 to 200 characters
/// @param summary what it says in short, at most 4,000 characters
/// @param attachment the document
/// @param issuer who issued it, 1 to 200 characters
/// @param licence how it may be used, such as an SPDX id, 1 to 100 characters
/// @param reviewBy by when it is looked at again
/// @param supersedes the practice that it takes the place of
public record BestPractice(
        Optional<DocType> docType,
        Optional<String> title,
        Optional<String> summary,
        Optional<Attachment> attachment,
        Optional<String> issuer,
        Optional<String> licence,
        Optional<LocalDate> reviewBy,
        Optional<AdvisoryId> supersedes)
        implements Payload {
    public BestPractice {
        title = title.map(text -> Text.normalised(text, 200));
        summary = summary.map(text -> Text.normalised(text, 4_000));
        issuer = issuer.map(text -> Text.normalised(text, 200));
        licence = licence.map(text -> Text.normalised(text, 100));
    }

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.BEST_PRACTICE;
    }

    @Override
    public String toString() {
        return "BestPractice[]";
    }

    /// What sort of document a practice is.
    public enum DocType {
        GUIDE,
        STANDARD,
        LESSON,
        CONTINUITY,
        PPP,
        JURISPRUDENCE,
        NATIONAL_PROGRAMME
    }
}
