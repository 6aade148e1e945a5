package org.tocsin.topology.step;

import java.util.List;
import org.tocsin.topology.fact.Decided;
import org.tocsin.topology.fact.Ended;
import org.tocsin.topology.fact.Refusal;
import org.tocsin.topology.fact.Release;

/// What comes of something submitted, now or, when it is a repeat, then.
public sealed interface Verdict {

    /// A version is let in.
    ///
    /// @param decided what that means for each reader
    /// @param editions its editions, greatest first
    record Admitted(Decided decided, List<Release> editions) implements Verdict {}

    /// A version was let in once, and a later one or the advisory's end has taken its place.
    ///
    /// @param decided what it meant then
    record Overtaken(Decided decided) implements Verdict {}

    /// An advisory ends.
    ///
    /// @param decided the decision
    /// @param notice what readers are told
    /// @param ended what the other lanes are told
    record Closed(Decided decided, Release notice, Ended ended) implements Verdict {}

    /// It is not let in.
    ///
    /// @param refusal why
    record Rejected(Refusal refusal) implements Verdict {}

    /// Returns what goes out to readers, in this order.
    default List<Release> releases() {
        return switch (this) {
            case Admitted(var _, var editions) -> editions;
            case Closed(var _, var notice, var _) -> List.of(notice);
            case Overtaken _, Rejected _ -> List.of();
        };
    }

    /// Returns the decision for the accounts, as a list of none or one.
    default List<Decided> decisions() {
        return switch (this) {
            case Admitted(var decided, var _) -> List.of(decided);
            case Overtaken(var decided) -> List.of(decided);
            case Closed(var decided, var _, var _) -> List.of(decided);
            case Rejected _ -> List.of();
        };
    }

    /// Returns the refusal, as a list of none or one.
    default List<Refusal> refusals() {
        return switch (this) {
            case Rejected(var refusal) -> List.of(refusal);
            case Admitted _, Overtaken _, Closed _ -> List.of();
        };
    }

    /// Returns the ending that every lane is told, as a list of none or one.
    default List<Ended> endings() {
        return switch (this) {
            case Closed(var _, var _, var ended) -> List.of(ended);
            case Admitted _, Overtaken _, Rejected _ -> List.of();
        };
    }
}
