package org.tocsin.domain.dissemination;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.domain.marking.Shortfall;
import org.tocsin.domain.marking.Subject;

/// What one subject may read of one version of an advisory.
public sealed interface Decision {

    /// Everything.
    ///
    /// @param edition all portions
    record Released(Edition edition) implements Decision {}

    /// A part.
    ///
    /// @param edition the part
    /// @param shortfalls why it is not everything; for the accounts, never for the reader
    record Redacted(Edition edition, Set<Shortfall> shortfalls) implements Decision {}

    /// Nothing.
    ///
    /// @param shortfalls why; for the accounts, never for the reader
    record Withheld(Set<Shortfall> shortfalls) implements Decision {}

    /// Returns what may be read; empty when nothing may.
    default Optional<Edition> readable() {
        return switch (this) {
            case Released(Edition edition) -> Optional.of(edition);
            case Redacted(Edition edition, var _) -> Optional.of(edition);
            case Withheld(var _) -> Optional.empty();
        };
    }

    /// Decides what `subject` may read: the greatest edition whose requirements it meets.
    ///
    /// Source: SPECIFICATION.md E-2.
    ///
    /// @param editions all editions of one version, as [Editions#of] gives them
    /// @param whole how many portions the version has
    static Decision of(List<Edition> editions, int whole, Subject subject) {
        return switch (Choice.of(editions, Edition::marking, subject)) {
            case Choice.Granted<Edition>(var edition, var shortfalls) ->
                    edition.portions().size() == whole
                            ? new Released(edition)
                            : new Redacted(edition, shortfalls);
            case Choice.Nothing<Edition>(var shortfalls) -> new Withheld(shortfalls);
        };
    }
}
