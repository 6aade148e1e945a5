package org.tocsin.client.demo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tocsin.client.json.Document;

/// A story to be played: what is done, by whom, and what is expected of it.
///
/// @param title what it is called
/// @param about what happens, in a few sentences
/// @param steps in order. Unmodifiable
record Scenario(String title, String about, List<Step> steps) {
    Scenario {
        steps = List.copyOf(steps);
    }

    /// One thing that happens.
    sealed interface Step {
        /// Returns what the story says of it.
        String say();

        /// Returns who does it, a client id.
        String as();

        /// An advisory is published, or its next version.
        ///
        /// @param file the submission, below `seeds/`
        /// @param isCorrection whether it is a later version
        record Publish(String say, String as, String file, boolean isCorrection) implements Step {}

        /// Someone looks at what has come.
        ///
        /// @param reads the portions that are read, by their number from 0. Unmodifiable
        /// @param changed whether something new comes; empty when the scenario does not say
        /// @param notice the notice that comes; empty when none does
        record Read(
                String say,
                String as,
                List<Integer> reads,
                Optional<Boolean> changed,
                Optional<String> notice)
                implements Step {
            public Read {
                reads = List.copyOf(reads);
            }
        }

        /// Someone accepts what it has read.
        record Acknowledge(String say, String as) implements Step {}

        /// The advisory ends.
        ///
        /// @param retracted whether it is taken back, rather than cancelled
        record End(String say, String as, boolean retracted) implements Step {}

        /// The hub is asked why each of several readers read what it read.
        ///
        /// @param of the readers. Unmodifiable
        record Explain(String say, String as, List<String> of) implements Step {
            public Explain {
                of = List.copyOf(of);
            }
        }
    }

    /// Reads a scenario.
    ///
    /// @throws IllegalArgumentException when a step does what is not known here
    static Scenario of(Document json) {
        return new Scenario(
                json.text("title").orElse(""),
                json.text("about").orElse(""),
                json.list("steps").stream().map(Scenario::step).toList());
    }

    private static Step step(Document json) {
        var say = json.text("say").orElse("");
        var as = json.text("as").orElse("");
        var file = json.text("file").orElse("");
        return switch (json.text("do").orElse("")) {
            case "publish" -> new Step.Publish(say, as, file, false);
            case "correct" -> new Step.Publish(say, as, file, true);
            case "read" -> read(say, as, json.member("expect").orElse(Document.none()));
            case "acknowledge" -> new Step.Acknowledge(say, as);
            case "cancel" -> new Step.End(say, as, false);
            case "retract" -> new Step.End(say, as, true);
            case "explain" -> new Step.Explain(say, as, json.texts("of"));
            default -> throw new IllegalArgumentException("an unknown step: " + json.line());
        };
    }

    private static Step read(String say, String as, Document expect) {
        return new Step.Read(
                say,
                as,
                expect.texts("reads").stream().map(Integer::valueOf).toList(),
                expect.member("changed").map(_ -> expect.isTrue("changed")),
                expect.text("notice"));
    }

    /// Returns who takes part, each once, in the order of their first step.
    List<String> cast() {
        return steps.stream().map(Step::as).distinct().toList();
    }

    /// Returns who reads, each once, in the order of their first step.
    List<String> readers() {
        return steps.stream().flatMap(Scenario::reader).distinct().toList();
    }

    private static Stream<String> reader(Step step) {
        return step instanceof Step.Read read ? Stream.of(read.as()) : Stream.empty();
    }
}
