package org.tocsin.domain.dissemination;

/// What comes of a review.
///
/// Source: SPECIFICATION.md.
public sealed interface Judgement {

    /// It does not count.
    ///
    /// @param objection why
    record Unheard(Objection objection) implements Judgement {}

    /// Somebody else has to look too.
    ///
    /// @param held what waits
    record Waits(Held held) implements Judgement {}

    /// All have let it pass.
    ///
    /// @param held what waited, with the time of the last approval
    /// @param admission what becomes of it: mostly, it is admitted
    record Passed(Held held, Admission admission) implements Judgement {}

    /// It does not go out.
    ///
    /// @param held what waited
    /// @param objection what its publisher is told
    record Rejected(Held held, Objection objection) implements Judgement {}

    /// It was out already, and is right.
    ///
    /// @param held what was looked at
    record Confirmed(Held held) implements Judgement {}

    /// It was out already, and is taken back.
    ///
    /// @param held what was looked at
    record TakenBack(Held held) implements Judgement {}
}
