package org.tocsin.proof.world;

import java.util.List;
import java.util.Optional;

/// Something that happens at a fixed instant of a world.
public sealed interface Act {

    /// The originator publishes the next version of an advisory.
    ///
    /// @param side in which runs
    /// @param at when, in milliseconds of the world
    /// @param advisory which advisory of the world
    /// @param parts its portions. Unmodifiable
    record Publish(Side side, int at, int advisory, List<Part> parts) implements Act {
        public Publish {
            parts = List.copyOf(parts);
        }

        @Override
        public Act on(Side other) {
            return new Publish(other, at, advisory, parts);
        }
    }

    /// The originator sends the latest version again, to the last byte.
    ///
    /// @param side in which runs
    /// @param at when, in milliseconds of the world
    /// @param advisory which advisory of the world
    record Repeat(Side side, int at, int advisory) implements Act {
        @Override
        public Act on(Side other) {
            return new Repeat(other, at, advisory);
        }
    }

    /// The originator ends an advisory.
    ///
    /// @param side in which runs
    /// @param at when, in milliseconds of the world
    /// @param advisory which advisory of the world
    /// @param retracted whether it was wrong; otherwise it no longer applies
    record End(Side side, int at, int advisory, boolean retracted) implements Act {
        @Override
        public Act on(Side other) {
            return new End(other, at, advisory, retracted);
        }
    }

    /// Somebody tries what is refused.
    ///
    /// @param side in which runs
    /// @param at when, in milliseconds of the world
    /// @param advisory which advisory of the world
    /// @param fault what is wrong with it
    record Attempt(Side side, int at, int advisory, Fault fault) implements Act {
        @Override
        public Act on(Side other) {
            return new Attempt(other, at, advisory, fault);
        }
    }

    /// What is wrong with an attempt.
    enum Fault {
        /// A version is left out.
        SKIPPED,
        /// Another content is sent for a version that was admitted.
        CHANGED,
        /// The body is no submission.
        MALFORMED,
        /// Another agency tries to end it.
        FOREIGN
    }

    /// A member's rights change.
    ///
    /// @param side in which runs
    /// @param at when, in milliseconds of the world
    /// @param after the member from then on
    record Change(Side side, int at, Member after) implements Act {
        @Override
        public Act on(Side other) {
            return new Change(other, at, after);
        }
    }

    /// Somebody else uses the hub.
    ///
    /// @param side in which runs
    /// @param at when, in milliseconds of the world
    /// @param client who
    /// @param use what for
    /// @param advisory which advisory of the world
    record Others(Side side, int at, String client, Use use, int advisory) implements Act {
        @Override
        public Act on(Side other) {
            return new Others(other, at, client, use, advisory);
        }
    }

    /// What somebody else does.
    enum Use {
        /// Reads a list.
        LIST,
        /// Reads one advisory.
        READ,
        /// Places a subscription.
        SUBSCRIBE,
        /// Confirms an advisory, if it can be read.
        ACKNOWLEDGE,
        /// Shows a wrong secret.
        FAIL
    }

    /// The observer looks.
    ///
    /// @param at when, in milliseconds of the world
    /// @param what at what
    /// @param seed of what the look leaves open
    /// @param marker the number of the portion that a stream is read up to; absent for other looks
    record Look(int at, View what, long seed, Optional<Integer> marker) implements Act {
        @Override
        public Side side() {
            return Side.BOTH;
        }

        @Override
        public Act on(Side other) {
            return this;
        }
    }

    /// What the observer looks at.
    enum View {
        /// Everything that can be read, page by page, and each advisory by itself.
        EVERYTHING,
        /// A list under some filter.
        FILTER,
        /// The list from where it was left.
        RESUME,
        /// What is on record.
        RECORD,
        /// What is not there, not allowed or not well-formed.
        PROBE,
        /// Who is who.
        DIRECTORY,
        /// What is counted.
        METRICS,
        /// A stream, from the beginning, under a filter or from where it was left.
        STREAM,
        /// A stream that stays open.
        LISTEN,
        /// Everything, from a node that is not sure of rights.
        CUT_OFF
    }

    /// Returns in which runs it happens.
    Side side();

    /// Returns when it happens, in milliseconds of the world.
    int at();

    /// Returns this act in other runs.
    Act on(Side other);
}
