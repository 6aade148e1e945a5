package org.tocsin.domain.sector;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A topic: a facet of interest that cuts across the sectors.
///
/// Source: A/RES/60/288, A/61/606-S/2006/936, A/62/898; each topic's paragraphs are listed beside
/// its names in the taxonomy of `seeds`.
public enum Topic {
    VULNERABLE_TARGETS("topic.vulnerable-targets"),
    MAJOR_EVENTS("topic.major-events"),
    BORDERS("topic.borders"),
    CBRN("topic.cbrn"),
    SMALL_ARMS("topic.small-arms"),
    TRAVEL_DOCUMENTS("topic.travel-documents"),
    BIOTECH("topic.biotech"),
    CONTINUITY("topic.continuity"),
    VICTIMS("topic.victims"),
    INCITEMENT("topic.incitement"),
    FOREIGN_FIGHTERS("topic.foreign-fighters"),
    UN_PREMISES("topic.un-premises"),
    INSIDER_MISUSE_OF_FIRMS("topic.insider-misuse-of-firms"),
    LINKED_CRIME("topic.linked-crime");

    private static final Map<String, Topic> BY_CODE =
            Arrays.stream(values()).collect(toUnmodifiableMap(Topic::code, Function.identity()));

    private final String code;

    Topic(String code) {
        this.code = code;
    }

    /// Returns the stable code, lower-case ASCII, such as `topic.cbrn`.
    public String code() {
        return code;
    }

    /// Returns the topic with this code; empty when there is none. Exact spelling.
    public static Optional<Topic> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
