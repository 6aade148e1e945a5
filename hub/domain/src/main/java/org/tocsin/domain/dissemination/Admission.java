package org.tocsin.domain.dissemination;

import java.util.List;
import org.tocsin.domain.advisory.Advisory;

/// What became of a submission.
public sealed interface Admission {

    /// It is a version of an advisory now.
    ///
    /// @param advisory the version
    /// @param editions what each kind of reader may see of it, greatest first. Unmodifiable
    record Admitted(Advisory advisory, List<SealedEdition> editions) implements Admission {
        public Admitted {
            editions = List.copyOf(editions);
        }
    }

    /// It is not let in.
    ///
    /// @param objections why; at least one. Unmodifiable
    record Refused(List<Objection> objections) implements Admission {
        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /// It may be let in, once those who have to have looked at it.
    ///
    /// @param held what waits, why, and for whom
    record Waiting(Held held) implements Admission {}

    /// It was let in before, and a later version has taken its place or the advisory was retracted
    /// since; nothing is to be done.
    record Superseded() implements Admission {}
}
