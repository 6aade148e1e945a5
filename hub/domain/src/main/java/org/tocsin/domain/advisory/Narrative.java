package org.tocsin.domain.advisory;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What somebody noticed, told in words.
///
/// Source: SPECIFICATION.md K-8.
///
/// @param value 1 to [#CHARACTERS_MAX] characters; a container that it names has the right check
///   digit
public record Narrative(String value) {
    /// The most characters of a narrative.
    public static final int CHARACTERS_MAX = 20_000;

    private static final Pattern CONTAINER = Pattern.compile("\\b[A-Z]{3}[UJZ][0-9]{7}\\b");

    public Narrative {
        value = Text.normalised(value, CHARACTERS_MAX);
        if (Text.isBlank(value)) {
            throw new IllegalArgumentException("a narrative is not blank");
        }
        var containers = CONTAINER.matcher(value).results().map(MatchResult::group);
        if (!containers.allMatch(CheckDigits::isContainerNumber)) {
            throw new IllegalArgumentException("a container that it names has the check digit");
        }
    }

    @Override
    public String toString() {
        return "Narrative[]";
    }
}
