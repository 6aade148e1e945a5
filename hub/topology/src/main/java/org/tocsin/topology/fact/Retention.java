package org.tocsin.topology.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.PersonalData;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.advisory.Submission;

/// Until when the hub keeps what names persons in a version that is not let in.
///
/// Source: SPECIFICATION.md G-20; principle P29.
///
/// @param reference the publisher's own reference
/// @param lane the lane in which it was looked at
/// @param until when it is destroyed, UTC
public record Retention(Reference reference, Lane lane, Instant until) {
    /// How long what is not let in is kept at most, so that it can be mended and handed in again.
    private static final Duration MENDING = Duration.ofDays(30);

    /// Returns how long what waits is kept: until its own date; empty when it names no persons.
    public static Optional<Retention> ofHeld(Submission submission, Lane lane) {
        return ofPersons(submission)
                .flatMap(named -> named.protection().retainUntil())
                .map(until -> new Retention(submission.reference(), lane, until));
    }

    /// Returns how long what was refused is kept: until its own date and never longer than 30 days;
    /// empty when it names no persons.
    public static Optional<Retention> ofRefused(Submission submission, Lane lane) {
        var latest = submission.submittedAt().plus(MENDING);
        return ofPersons(submission)
                .map(named -> named.protection().retainUntil().orElse(latest))
                .map(until -> until.isAfter(latest) ? latest : until)
                .map(until -> new Retention(submission.reference(), lane, until));
    }

    private static Optional<Submission> ofPersons(Submission submission) {
        return Optional.of(submission).filter(it -> it.personalData() != PersonalData.NONE);
    }
}
