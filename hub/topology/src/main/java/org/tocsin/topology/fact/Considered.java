package org.tocsin.topology.fact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.party.Role;

/// The fact that a version was held for review, or that somebody reviewed it.
///
/// @param decision the decision on the submission; or, when somebody reviewed, on the review
/// @param advisory the advisory
/// @param version the version
/// @param originator who handed it in
/// @param lane the way it takes
/// @param outcome what came of it
/// @param by who reviewed, when somebody did
/// @param as in which role
/// @param missing the roles in which somebody has to look still. Unmodifiable; may be empty
/// @param rules the rules by which somebody has to look. Unmodifiable; may be empty
/// @param at when, UTC
/// @param retention until when it is kept although it is not let in; absent when it names nobody
public record Considered(
        DecisionId decision,
        AdvisoryId advisory,
        int version,
        ParticipantId originator,
        Lane lane,
        Outcome outcome,
        Optional<PersonId> by,
        Optional<Role> as,
        Set<Role> missing,
        List<String> rules,
        Instant at,
        Optional<Retention> retention) {

    /// What came of it.
    public enum Outcome {
        /// It is held until somebody has looked.
        HELD,
        /// It is out, and somebody has to look within a day.
        DUE,
        /// One has approved it, and another has to look.
        WAITS,
        /// All have approved it, and it is out.
        ADMITTED,
        /// All have approved it, and it is no longer admissible.
        REFUSED,
        /// One has rejected it.
        REJECTED,
        /// It was out, and is approved.
        CONFIRMED,
        /// It was out, was rejected, and is taken back.
        RETRACTED,
        /// The review does not count.
        UNHEARD
    }

    public Considered {
        missing = Set.copyOf(missing);
        rules = List.copyOf(rules);
    }
}
