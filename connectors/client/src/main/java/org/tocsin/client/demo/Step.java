package org.tocsin.client.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tocsin.client.json.Document;

/// One thing that happens in a scenario.
///
/// Where a step names an advisory, it is by the name that its publication was given in the
/// scenario; an empty name is the one that was handed in last.
sealed interface Step
        permits Audit,
                Rights,
                Step.Acknowledge,
                Step.Away,
                Step.Backlog,
                Step.Disk,
                Step.End,
                Step.Hear,
                Step.Later,
                Step.Overtaken,
                Step.Pass,
                Step.Publish,
                Step.Read,
                Step.Return,
                Step.Review {
    /// Returns what the story says of it.
    String say();

    /// Returns who takes part in it, client ids. Unmodifiable; may be empty.
    List<String> who();

    /// What is written into a document before it is sent.
    ///
    /// @param pointer where (RFC 6901)
    /// @param value what; empty to take away what is there
    record Edit(String pointer, Optional<Document> value) {}

    /// What the hub is to answer to a publisher.
    sealed interface Answer {
        /// It takes the version.
        ///
        /// @param state such as `ADMITTED` or `HELD`
        /// @param within how soon; empty when the scenario does not say
        record Taken(String state, Optional<Duration> within) implements Answer {}

        /// It refuses the version.
        ///
        /// @param reasons rules of SPECIFICATION.md, each of which it cites. Unmodifiable
        record Refused(List<String> reasons) implements Answer {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /// An advisory is handed in, or its next version, or a version for the second time.
    ///
    /// @param call by which name the scenario speaks of it
    /// @param file the submission, below `seeds/`; empty to start from the latest version
    /// @param edits what is changed in it. Unmodifiable
    /// @param version which version is meant: 1 for a new advisory, 0 for the next one
    /// @param isPreviewed whether the publisher looks first at what it would do
    /// @param answer what the hub is to answer
    record Publish(
            String say,
            String as,
            String call,
            String file,
            List<Edit> edits,
            int version,
            boolean isPreviewed,
            Answer answer)
            implements Step {
        public Publish {
            edits = List.copyOf(edits);
        }

        @Override
        public List<String> who() {
            return List.of(as);
        }
    }

    /// Some look at what has come.
    ///
    /// @param who each of them reads the same. Unmodifiable
    /// @param of which advisory
    /// @param reads the portions that are read, by their number from 0. Unmodifiable
    /// @param changed whether something new comes; empty when the scenario does not say
    /// @param notice the notice that comes; empty when none does
    /// @param shut whether they take no part, so that the hub does not let them in at all
    record Read(
            String say,
            List<String> who,
            String of,
            List<Integer> reads,
            Optional<Boolean> changed,
            Optional<String> notice,
            boolean shut)
            implements Step {
        public Read {
            who = List.copyOf(who);
            reads = List.copyOf(reads);
        }
    }

    /// A subscriber's own subscription brings an advisory, or does not.
    record Hear(String say, List<String> who, String of, boolean hears) implements Step {
        public Hear {
            who = List.copyOf(who);
        }
    }

    /// Someone answers to what it has read.
    ///
    /// @param answer such as `ACCEPTED`
    record Acknowledge(String say, String as, String of, String answer) implements Step {
        @Override
        public List<String> who() {
            return List.of(as);
        }
    }

    /// An advisory ends.
    ///
    /// @param retracted whether it is taken back, rather than cancelled
    record End(String say, String as, String of, boolean retracted) implements Step {
        @Override
        public List<String> who() {
            return List.of(as);
        }
    }

    /// A person says whether what waits may go out.
    ///
    /// @param role in which role
    /// @param decision `APPROVE` or `REJECT`
    /// @param state what comes of it
    record Review(String say, String as, String of, String role, String decision, String state)
            implements Step {
        @Override
        public List<String> who() {
            return List.of(as);
        }
    }

    /// Time passes.
    record Pass(String say, Duration time) implements Step {
        @Override
        public List<String> who() {
            return List.of();
        }
    }

    /// Someone's stream is cut.
    record Away(String say, String as) implements Step {
        @Override
        public List<String> who() {
            return List.of(as);
        }
    }

    /// Someone comes back, with the cursor it had.
    ///
    /// @param brings what comes, in this order. Unmodifiable
    record Return(String say, String as, List<Coming> brings) implements Step {
        /// What comes to who returns.
        ///
        /// @param of which advisory
        /// @param notice the notice; empty when an edition comes
        record Coming(String of, Optional<String> notice) {}

        public Return {
            brings = List.copyOf(brings);
        }

        @Override
        public List<String> who() {
            return List.of(as);
        }
    }

    /// Many advisories of the same text are handed in, and go on being handed in meanwhile.
    ///
    /// @param file the submission, below `seeds/`
    /// @param count how many, unless whoever plays says another number
    record Backlog(String say, String as, String file, List<Edit> edits, int count)
            implements Step {
        public Backlog {
            edits = List.copyOf(edits);
        }

        @Override
        public List<String> who() {
            return List.of(as);
        }
    }

    /// All of the backlog has come, and an advisory came before it was over.
    record Overtaken(String say, List<String> who, String of) implements Step {
        public Overtaken {
            who = List.copyOf(who);
        }
    }

    /// Something about what the hub keeps on disk.
    sealed interface Disk extends Step {
        @Override
        default List<String> who() {
            return List.of();
        }
    }

    /// What the hub keeps is searched, and so is each copy of it.
    ///
    /// @param finds each is found somewhere. Unmodifiable
    /// @param lacks none is found anywhere. Unmodifiable
    record Scan(String say, List<String> finds, List<String> lacks) implements Disk {
        public Scan {
            finds = List.copyOf(finds);
            lacks = List.copyOf(lacks);
        }
    }

    /// A copy is made of what the hub keeps, without its keys.
    record Copy(String say) implements Disk {}

    /// The key of an advisory's personal data is there, or is gone.
    record Key(String say, String of, boolean isKept) implements Disk {}

    /// Something is expected of which the hub is not capable yet.
    ///
    /// @param until what has to be built first
    record Later(String say, String until) implements Step {
        @Override
        public List<String> who() {
            return List.of();
        }
    }
}
