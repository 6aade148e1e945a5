package org.tocsin.domain.dissemination;

import static java.util.stream.Collectors.toCollection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.Happening;
import org.tocsin.domain.advisory.Stage;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.dissemination.Review.Finding;
import org.tocsin.domain.marking.Egress;
import org.tocsin.domain.marking.Reader;
import org.tocsin.domain.marking.Shortfall;
import org.tocsin.domain.marking.Subject;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.Person;
import org.tocsin.domain.party.Role;

/// A version that somebody has to look at, and who has so far.
///
/// Source: SPECIFICATION.md.
///
/// @param submission the version as it was handed in
/// @param home the originator's State
/// @param concerns why it is looked at; at least one. Unmodifiable
/// @param reviews what was found so far, the earliest first. Unmodifiable
/// @param stage where it stands: in review, or what came of that
/// @param isOut whether it went out before anybody looked
public record Held(
        Submission submission,
        StateCode home,
        List<Concern> concerns,
        List<Review> reviews,
        Stage stage,
        boolean isOut) {
    private static final Duration AFTERWARDS = Duration.ofHours(24);

    public Held {
        concerns = List.copyOf(concerns);
        reviews = List.copyOf(reviews);
        if (concerns.isEmpty()) {
            throw new IllegalArgumentException("nothing is held without a concern");
        }
    }

    /// Returns what waits for a first look.
    static Held fresh(
            Submission submission, StateCode home, List<Concern> concerns, boolean isOut) {
        var stage = Stage.DRAFT.on(Happening.HOLD).from(Stage.DRAFT);
        return new Held(submission, home, concerns, List.of(), stage, isOut);
    }

    /// Returns until when somebody has to look at it, UTC; empty when it is not out before that.
    public Optional<Instant> dueAt() {
        return isOut ? Optional.of(submission.submittedAt().plus(AFTERWARDS)) : Optional.empty();
    }

    /// Says whether it still waits.
    public boolean waits() {
        return stage == Stage.IN_REVIEW;
    }

    /// Returns the roles in which somebody has to look still. Unmodifiable; may be empty.
    public Set<Role> missing() {
        var roles =
                concerns.stream()
                        .map(Concern::role)
                        .collect(toCollection(() -> EnumSet.noneOf(Role.class)));
        reviews.stream()
                .filter(review -> review.finding() == Finding.APPROVE)
                .map(Review::as)
                .forEach(roles::remove);
        return Collections.unmodifiableSet(roles);
    }

    /// Returns the roles in which `reader` may look at it at `instant`. Unmodifiable; mostly empty.
    ///
    /// A person does, never the one who handed it in, who may read every word of it, though perhaps
    /// not yet. Who releases is of the originator's own organisation; who reviews rights or law may
    /// be of another of its State; who consents for a State is of that State.
    public Set<Role> rolesOf(Reader reader, Instant instant) {
        return switch (reader.at(instant)) {
            case Reader.Anyone(), Reader.Organisation _ -> Set.of();
            case Reader.Individual(Participant participant, Person person)
                    when submission.by().filter(person.id()::equals).isPresent() ->
                    Set.of();
            case Reader.Individual(Participant participant, Person person) -> {
                // Roles first: most who ask have none, and to ask what they may read costs more.
                var roles = roles(participant, person.within(participant));
                yield roles.isEmpty() || mayReadAll(reader, instant) ? roles : Set.of();
            }
        };
    }

    private Set<Role> roles(Participant participant, Person person) {
        var missing = missing();
        var roles =
                concerns.stream()
                        .filter(concern -> isFor(concern, participant))
                        .map(Concern::role)
                        .filter(missing::contains)
                        .filter(person.roles()::contains)
                        .collect(toCollection(() -> EnumSet.noneOf(Role.class)));
        return Collections.unmodifiableSet(roles);
    }

    private boolean isFor(Concern concern, Participant participant) {
        return concern.role() == Role.RELEASER
                ? participant.id().equals(submission.originator())
                : participant.state().equals(concern.state().orElse(home));
    }

    private boolean mayReadAll(Reader reader, Instant instant) {
        var subject = new Subject(reader, Egress.OWN_SCREEN, instant);
        var notYet = EnumSet.of(Shortfall.NOT_YET);
        return reader.isEnrolled()
                && Advisory.first(submission, home).portions().stream()
                        .allMatch(portion ->
                                notYet.containsAll(portion.marking().shortfalls(subject)));
    }

    /// Returns this as if it had been handed in at `instant`.
    Held at(Instant instant) {
        return new Held(submission.at(instant), home, concerns, reviews, stage, isOut);
    }

    /// Returns this with what `review` finds.
    Held with(Review review) {
        var all = new ArrayList<>(reviews);
        all.add(review);
        return new Held(submission, home, concerns, all, stage, isOut);
    }

    /// Returns this after `happening`.
    Held after(Happening happening) {
        return new Held(
                submission, home, concerns, reviews, stage.on(happening).from(stage), isOut);
    }
}
