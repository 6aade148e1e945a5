package org.tocsin.domain.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.DesignationNotice;
import org.tocsin.domain.advisory.DesignationNotice.Operation;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.sample.Filing;
import org.tocsin.domain.sample.Payloads;
import org.tocsin.domain.sample.Piece;
import org.tocsin.domain.sector.AdvisoryKind;

/// Rule L-30.
class ListingTest {
    private static final DesignationNotice NOTICE =
            (DesignationNotice) Payloads.of(AdvisoryKind.DESIGNATION_NOTICE);

    @Test
    void listingIsLookedAtAgainUntilTheEndOfItsReviewDate() {
        var listing = designation(Operation.ADD, LocalDate.parse("2031-06-01"));

        assertThat(Listing.dueAt(listing)).contains(Instant.parse("2031-06-02T00:00:00Z"));
    }

    @Test
    void whoIsTakenOffIsNotLookedAtAgain() {
        var delisting = designation(Operation.DELIST, LocalDate.parse("2031-06-01"));

        assertThat(Listing.dueAt(delisting)).isEmpty();
    }

    @Test
    void whatListsNobodyIsNotLookedAtAgain() {
        var warning = Filing.from("qm-police").portions(Piece.headline("Alarm")).submission();

        assertThat(Listing.dueAt(warning)).isEmpty();
    }

    private static Submission designation(Operation operation, LocalDate reviewBy) {
        var notice =
                new DesignationNotice(
                        Optional.of(operation),
                        NOTICE.regime(),
                        NOTICE.listRef(),
                        NOTICE.subjectType(),
                        NOTICE.names(),
                        NOTICE.identifiers(),
                        NOTICE.measures(),
                        NOTICE.reasons(),
                        NOTICE.decidedOn(),
                        Optional.of(reviewBy),
                        Optional.empty(),
                        NOTICE.noticeRef(),
                        NOTICE.remedyContact());
        return Filing.from("qm-sanctions")
                .kind(AdvisoryKind.DESIGNATION_NOTICE)
                .portions(Piece.headline("Listing"), Piece.empty().payload(notice))
                .submission();
    }
}
