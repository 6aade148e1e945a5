package org.tocsin.domain.party;

import java.time.Instant;
import java.util.Optional;

/// How far a participant has come in joining the hub, and whether it takes part.
///
/// It takes part by two things that nobody can do for another: its own consent, and the approval of
/// its State's registrar, in whichever order. Without both nothing it was granted counts. Source:
/// SPECIFICATION.md S-12; principles P01 and P02.
public sealed interface Standing {

    /// Written down by a registrar; neither consented nor approved.
    record Invited() implements Standing {}

    /// Consented, and waiting for approval.
    ///
    /// @param at when it did, UTC
    record Consented(Instant at) implements Standing {}

    /// Approved, and waiting for its own consent.
    record Approved() implements Standing {}

    /// Taking part.
    ///
    /// @param consentedAt when it consented, UTC
    record Active(Instant consentedAt) implements Standing {}

    /// Approved once and stopped by its registrar, until the suspension is lifted.
    ///
    /// @param consentedAt when it consented, UTC; absent if it had not
    record Suspended(Optional<Instant> consentedAt) implements Standing {}

    /// Gone of its own will.
    record Left() implements Standing {}

    /// What brings a participant from one standing to another.
    enum Step {
        /// The participant says itself that it takes part.
        CONSENT,
        /// The registrar of its State approves of it.
        APPROVE,
        /// The registrar of its State stops it.
        SUSPEND,
        /// The registrar of its State lets it go on.
        RESUME,
        /// The participant says itself that it no longer takes part.
        LEAVE
    }

    /// Returns the standing after a step; empty when the step is not possible from here.
    ///
    /// @param at when the step is made, UTC
    default Optional<Standing> after(Step step, Instant at) {
        return switch (step) {
            case CONSENT -> consented(at);
            case APPROVE -> approved();
            case SUSPEND -> suspended();
            case RESUME -> resumed();
            case LEAVE -> left();
        };
    }

    /// Says whether what was granted counts.
    default boolean takesPart() {
        return switch (this) {
            case Active _ -> true;
            case Invited _, Consented _, Approved _, Suspended _, Left _ -> false;
        };
    }

    /// Says whether the registrar's approval holds, so that granting more needs a new one.
    default boolean isApproved() {
        return switch (this) {
            case Approved _, Active _, Suspended _ -> true;
            case Invited _, Consented _, Left _ -> false;
        };
    }

    /// Returns when the participant consented; empty when it has not, or has left since.
    default Optional<Instant> consent() {
        return switch (this) {
            case Consented(var at) -> Optional.of(at);
            case Active(var at) -> Optional.of(at);
            case Suspended(var at) -> at;
            case Invited _, Approved _, Left _ -> Optional.empty();
        };
    }

    /// Returns the stable code, lower-case ASCII.
    default String code() {
        return switch (this) {
            case Invited _ -> "invited";
            case Consented _ -> "consented";
            case Approved _ -> "approved";
            case Active _ -> "active";
            case Suspended _ -> "suspended";
            case Left _ -> "left";
        };
    }

    /// Returns the standing with this code; empty when there is none, or it needs a consent.
    ///
    /// @param consent when the participant consented, UTC; absent if it did not
    static Optional<Standing> of(String code, Optional<Instant> consent) {
        return switch (code) {
            case "invited" -> Optional.of(new Invited());
            case "consented" -> consent.map(Consented::new);
            case "approved" -> Optional.of(new Approved());
            case "active" -> consent.map(Active::new);
            case "suspended" -> Optional.of(new Suspended(consent));
            case "left" -> Optional.of(new Left());
            default -> Optional.empty();
        };
    }

    private Optional<Standing> consented(Instant at) {
        return switch (this) {
            case Invited _, Left _ -> Optional.of(new Consented(at));
            case Approved _ -> Optional.of(new Active(at));
            case Consented _, Active _, Suspended _ -> Optional.empty();
        };
    }

    private Optional<Standing> approved() {
        return switch (this) {
            case Invited _, Left _ -> Optional.of(new Approved());
            case Consented(var at) -> Optional.of(new Active(at));
            case Approved _, Active _, Suspended _ -> Optional.empty();
        };
    }

    private Optional<Standing> suspended() {
        return switch (this) {
            case Approved _, Active _ -> Optional.of(new Suspended(consent()));
            case Invited _, Consented _, Suspended _, Left _ -> Optional.empty();
        };
    }

    private Optional<Standing> resumed() {
        return switch (this) {
            case Suspended(var consent) ->
                    Optional.of(consent.<Standing>map(Active::new).orElseGet(Approved::new));
            case Invited _, Consented _, Approved _, Active _, Left _ -> Optional.empty();
        };
    }

    private Optional<Standing> left() {
        return switch (this) {
            case Consented _, Active _ -> Optional.of(new Left());
            case Invited _, Approved _, Suspended _, Left _ -> Optional.empty();
        };
    }
}
