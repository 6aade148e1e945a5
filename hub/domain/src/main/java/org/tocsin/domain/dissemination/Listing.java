package org.tocsin.domain.dissemination;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import org.tocsin.domain.advisory.DesignationNotice;
import org.tocsin.domain.advisory.DesignationNotice.Operation;
import org.tocsin.domain.advisory.Submission;

/// By when who lists somebody looks at that again.
///
/// Source: SPECIFICATION.md L-30; principle P32.
public final class Listing {
    private Listing() {}

    /// Returns the instant from which on the listing counts as not looked at again in time, UTC:
    /// the end of its review date; empty when the version lists nobody, or lists nobody any more.
    public static Optional<Instant> dueAt(Submission submission) {
        var notices =
                submission.drafts().stream()
                        .flatMap(draft -> draft.fragment().payload().stream())
                        .filter(DesignationNotice.class::isInstance)
                        .map(DesignationNotice.class::cast)
                        .toList();
        return notices.stream().anyMatch(Listing::takesOff)
                ? Optional.empty()
                : notices.stream()
                        .flatMap(notice -> notice.reviewBy().stream())
                        .min(Comparator.naturalOrder())
                        .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static boolean takesOff(DesignationNotice notice) {
        return notice.op().filter(Operation.DELIST::equals).isPresent();
    }
}
