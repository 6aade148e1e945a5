package org.tocsin.topology.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Protection;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.formats.seeds.SeedWorld;

/// Until when what names persons is kept. Source: SPECIFICATION.md G-20.
class RetentionTest {
    private static final SeedWorld SEEDS = SeedWorld.load();

    @Test
    void whatNamesPersonsUndeclaredIsKeptNoLongerThanToBeMended() {
        var listing = SEEDS.submission("advisories/qm-sanctions/listing-0007.json");

        var retention = Retention.ofRefused(under(Protection.NONE, listing), Lane.ROUTINE);

        assertThat(retention)
                .map(Retention::until)
                .contains(listing.submittedAt().plus(Duration.ofDays(30)));
    }

    @Test
    void whatNamesNobodyIsKeptAsLongAsItsTopic() {
        var warning = SEEDS.submission("advisories/qm-police/harbour-warning.json");

        assertThat(Retention.ofRefused(warning, Lane.ROUTINE)).isEmpty();
    }

    private static Submission under(Protection protection, Submission submission) {
        return new Submission(
                submission.id(),
                submission.originator(),
                submission.by(),
                submission.reference(),
                submission.version(),
                submission.content(),
                submission.submittedAt(),
                submission.kind(),
                submission.status(),
                submission.lawfullyAcquired(),
                protection,
                submission.derivedFrom(),
                submission.drafts(),
                submission.signatures());
    }
}
