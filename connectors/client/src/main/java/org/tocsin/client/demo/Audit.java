package org.tocsin.client.demo;

import java.util.List;

/// The hub is asked to account for what it did.
sealed interface Audit extends Step {
    /// Returns who asks.
    String as();

    @Override
    default List<String> who() {
        return List.of(as());
    }

    /// Why each of several readers read what it read.
    record Explain(String say, String as, String of, List<String> readers) implements Audit {
        public Explain {
            readers = List.copyOf(readers);
        }
    }

    /// Who has received an advisory: exactly these.
    record Readers(String say, String as, String of, List<String> readers) implements Audit {
        public Readers {
            readers = List.copyOf(readers);
        }
    }

    /// What someone reads is as it was sealed, however little of it that is.
    record Verify(String say, String as, String of) implements Audit {}

    /// Everybody who received an advisory has been told that it no longer stands.
    ///
    /// @param but whoever has not been told yet. Unmodifiable
    record Recalled(String say, String as, String of, List<String> but) implements Audit {
        public Recalled {
            but = List.copyOf(but);
        }
    }

    /// Every one of these advisories has an outcome with its rules for everybody in the play.
    record Accounted(String say, String as, List<String> of) implements Audit {
        public Accounted {
            of = List.copyOf(of);
        }
    }

    /// What is on record of an advisory, or of a participant where none is named.
    ///
    /// @param participant whose record; may be empty
    /// @param events each is on record. Unmodifiable
    record Trace(String say, String as, String of, String participant, List<String> events)
            implements Audit {
        public Trace {
            events = List.copyOf(events);
        }
    }

    /// A document is asked for.
    ///
    /// @param path of the document; `{name}` stands for the id of an advisory
    /// @param status of the answer
    /// @param has each is in the answer. Unmodifiable
    /// @param lacks none is. Unmodifiable
    record Ask(String say, String as, String path, int status, List<String> has, List<String> lacks)
            implements Audit {
        public Ask {
            has = List.copyOf(has);
            lacks = List.copyOf(lacks);
        }
    }
}
