package org.tocsin.formats.stix;

import java.util.Set;
import org.tocsin.domain.marking.Tlp;

/// What became of one object of a bundle.
public sealed interface StixFate {

    /// Returns the object's id.
    String id();

    /// It is part of the advisory.
    ///
    /// @param labels the labels of the portions that it stands in; not empty. Unmodifiable
    record Taken(String id, Set<Tlp> labels) implements StixFate {
        public Taken {
            labels = Set.copyOf(labels);
        }
    }

    /// It is no part of the advisory.
    ///
    /// @param reason why
    record Skipped(String id, Reason reason) implements StixFate {}

    /// Why an object is left out.
    enum Reason {
        /// It marks others, and says nothing by itself.
        MARKING("a marking"),
        /// Its maker has taken it back.
        REVOKED("revoked");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /// Returns the reason for people.
        public String words() {
            return words;
        }
    }
}
