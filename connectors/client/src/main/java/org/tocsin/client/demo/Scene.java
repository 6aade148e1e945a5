package org.tocsin.client.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tocsin.client.Problem;
import org.tocsin.client.json.Document;

/// What all that happens in a play has in common.
///
/// @param cast who takes part
/// @param story where it is told
/// @param time the hub's
/// @param patience how long facts are waited for
/// @param suffix makes the references of one play unlike those of another
/// @param folder where the hub keeps its data
/// @param matters the advisories by the name that the scenario gives them, the latest last
record Scene(
        Cast cast,
        Story story,
        HubTime time,
        Patience patience,
        String suffix,
        Path folder,
        SequencedMap<String, Matter> matters) {

    /// An instant or a day that is so far from now: `@+PT2H`, `@-P1D`, `@day+P30D`.
    private static final Pattern MOMENT = Pattern.compile("@(day)?([+-])(P.+)");

    private static final Pattern NAME = Pattern.compile("\\{([a-z0-9-]+)\\}");

    Scene(Cast cast, Story story, HubTime time, Patience patience, String suffix, Path folder) {
        this(cast, story, time, patience, suffix, folder, new LinkedHashMap<>());
    }

    /// Returns an advisory by its name; the one that was handed in last when that is empty.
    Matter matter(String call) {
        return call.isEmpty()
                ? matters.lastEntry().getValue()
                : Optional.ofNullable(matters.get(call))
                        .orElseThrow(() -> new IllegalStateException("nothing is called " + call));
    }

    /// Returns all advisories, in the order in which they were first handed in.
    List<Matter> all() {
        return new ArrayList<>(matters.values());
    }

    /// Returns `document` with moments as instants or days, and ids for names of advisories.
    Document worded(Document document) {
        return Edits.reword(document, this::word);
    }

    /// Returns `text` as a moment, or with the ids of the advisories that it names.
    String word(String text) {
        var moment = MOMENT.matcher(text);
        return moment.matches()
                ? moment(moment.group(1) != null, moment.group(2), Duration.parse(moment.group(3)))
                : NAME.matcher(text).replaceAll(this::id);
    }

    private String moment(boolean isDay, String sign, Duration distance) {
        var now = time.now().truncatedTo(ChronoUnit.SECONDS);
        var instant = (sign.equals("+") ? now.plus(distance) : now.minus(distance)).toString();
        return isDay ? instant.substring(0, instant.indexOf('T')) : instant;
    }

    private String id(MatchResult name) {
        return Optional.ofNullable(matters.get(name.group(1))).map(Matter::id).orElse(name.group());
    }

    /// Tells that the hub refused what the play needs; says that the play cannot go on.
    boolean refused(Problem problem) {
        story.expect(false, told(problem));
        return false;
    }

    static String told(Problem problem) {
        return "The hub says: %d %s. %s"
                .formatted(problem.status(), problem.title(), problem.detail());
    }

    static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
