package org.tocsin.client.demo;

import java.util.List;
import java.util.stream.Stream;
import org.tocsin.client.json.Document;

/// A story to be played: what is done, by whom, and what is expected of it.
///
/// @param title what it is called
/// @param about what happens, in a few sentences
/// @param acts in order. Unmodifiable
record Scenario(String title, String about, List<Act> acts) {
    Scenario {
        acts = List.copyOf(acts);
    }

    /// A part of the story.
    ///
    /// @param title what it is about; empty when the story has one part only
    /// @param steps in order. Unmodifiable
    record Act(String title, List<Step> steps) {
        Act {
            steps = List.copyOf(steps);
        }
    }

    /// Reads a scenario, which has `acts` with `steps`, or `steps` alone.
    ///
    /// @throws IllegalArgumentException when a step does what is not known here
    static Scenario of(Document json) {
        var acts =
                json.list("acts").isEmpty()
                        ? Stream.of(json.with("title", ""))
                        : json.list("acts").stream();
        return new Scenario(
                json.text("title").orElse(""),
                json.text("about").orElse(""),
                acts.map(Scenario::act).toList());
    }

    private static Act act(Document json) {
        return new Act(
                json.text("title").orElse(""), json.list("steps").stream().map(Steps::of).toList());
    }

    /// Returns all steps, in order.
    List<Step> steps() {
        return acts.stream().flatMap(act -> act.steps().stream()).toList();
    }

    /// Returns who takes part, each once, in the order of their first step.
    List<String> cast() {
        return steps().stream().flatMap(step -> step.who().stream()).distinct().toList();
    }

    /// Returns who reads, each once, in the order of their first step.
    List<String> readers() {
        return steps().stream()
                .filter(step -> step instanceof Step.Read || step instanceof Step.Overtaken)
                .flatMap(step -> step.who().stream())
                .distinct()
                .toList();
    }

    /// Returns whose subscriptions count, each once, in the order of their first step.
    List<String> subscribers() {
        return steps().stream()
                .filter(Step.Hear.class::isInstance)
                .flatMap(step -> step.who().stream())
                .distinct()
                .toList();
    }

    /// Returns on what sort of hub it can be played.
    Demo.Stage stage() {
        if (steps().stream().anyMatch(Step.Pass.class::isInstance)) {
            return Demo.Stage.OWN_HUB_AND_CLOCK;
        }
        var changes =
                steps().stream()
                        .anyMatch(step -> step instanceof Rights || step instanceof Step.Disk);
        return changes ? Demo.Stage.OWN_HUB : Demo.Stage.ANY_HUB;
    }
}
