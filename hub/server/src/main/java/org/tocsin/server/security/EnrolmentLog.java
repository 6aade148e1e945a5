package org.tocsin.server.security;

import java.util.function.Function;
import org.tocsin.topology.fact.Enrolled;

/// Where changes of participants are decided and written; hides the log.
///
/// In the whole hub one change is decided at a time, each knowing all that came before it, so that
/// none writes over another. Source: SPECIFICATION.md S-10.
public interface EnrolmentLog {
    /// What somebody decides who sees how the participants are.
    ///
    /// @param <T> what the one is told who asked
    sealed interface Decision<T> {
        /// A participant is, from now on, as it says here.
        ///
        /// @param enrolled the participant
        /// @param answer what the one is told who asked, once it is so
        record Write<T>(Enrolled enrolled, T answer) implements Decision<T> {}

        /// Everybody stays as they are.
        ///
        /// @param answer what the one is told who asked
        record Leave<T>(T answer) implements Decision<T> {}
    }

    /// What came of a change.
    ///
    /// @param <T> what the one is told who asked
    sealed interface Result<T> {
        /// It is decided, and on the log to stay if there was something to write; no node serves
        /// anybody by the rights of before. Source: SPECIFICATION.md S-18.
        ///
        /// @param answer what the one is told who asked
        record Settled<T>(T answer) implements Result<T> {}

        /// Nobody knows whether it is on the log. Trying again is right and does no harm.
        record Unavailable<T>() implements Result<T> {}
    }

    /// Decides a change, and writes what comes of it. Blocks.
    ///
    /// @param decide decides on the participants as they are when nobody else changes any; is asked
    ///   again when somebody did all the same, and then nothing of its last decision holds
    <T> Result<T> change(Function<Directory, Decision<T>> decide);
}
