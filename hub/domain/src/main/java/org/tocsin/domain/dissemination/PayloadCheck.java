package org.tocsin.domain.dissemination;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Payload;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.dissemination.Objection.Code;

/// Asks of a submission's payload what the rule of its kind demands, all portions together, and
/// collects what is wrong.
///
/// @param <P> the payload of the kind
final class PayloadCheck<P extends Payload> {
    private final Submission submission;
    private final List<P> parts;
    private final List<Objection> found = new ArrayList<>();
    private String rule;

    /// Creates a check of the parts of type `type` under the rule with this number.
    PayloadCheck(Submission submission, String rule, Class<P> type) {
        this.submission = submission;
        this.rule = rule;
        this.parts =
                submission.drafts().stream()
                        .flatMap(draft -> draft.fragment().payload().stream())
                        .filter(type::isInstance)
                        .map(type::cast)
                        .toList();
    }

    /// Goes on under the rule with this number.
    PayloadCheck<P> under(String number) {
        rule = number;
        return this;
    }

    /// Returns what is checked.
    Submission submission() {
        return submission;
    }

    /// Returns the parts of the payload in the order of their portions. Unmodifiable.
    List<P> parts() {
        return parts;
    }

    /// Returns all that some part says of one thing, in the order of the portions.
    <T> List<T> each(Function<P, Collection<T>> things) {
        return parts.stream().flatMap(part -> things.apply(part).stream()).toList();
    }

    /// Returns each value that some part gives, in the order of the portions.
    <T> List<T> given(Function<P, Optional<T>> value) {
        return parts.stream().flatMap(part -> value.apply(part).stream()).toList();
    }

    /// Demands a value in some part.
    <T> PayloadCheck<P> says(String field, Function<P, Optional<T>> value) {
        return has(field, part -> value.apply(part).isPresent());
    }

    /// Demands at least one entry in some part.
    <T> PayloadCheck<P> lists(String field, Function<P, Collection<T>> entries) {
        return has(field, part -> !entries.apply(part).isEmpty());
    }

    /// Demands at most one value, whichever parts say it.
    <T> PayloadCheck<P> agrees(String field, Function<P, Optional<T>> value) {
        return demand(given(value).stream().distinct().count() <= 1, field, "one value");
    }

    /// Demands that no name stands for two things, whichever parts say them; the same thing may be
    /// said again.
    <T> PayloadCheck<P> agreesOnEach(
            String field, Function<P, Collection<T>> things, Function<T, ?> name) {
        var said = each(things).stream().distinct().toList();
        var names = said.stream().map(name).distinct().count();
        return demand(names == said.size(), field, "one for each name");
    }

    /// Demands a part of which this is true.
    PayloadCheck<P> has(String field, Predicate<P> present) {
        if (parts.stream().noneMatch(present)) {
            object(Code.INCOMPLETE, field, "some portion's payload has it");
        }
        return this;
    }

    /// Demands that what ends does so after it began, whichever parts say it.
    <T extends Comparable<? super T>> PayloadCheck<P> inOrder(
            String field, Function<P, Optional<T>> from, Function<P, Optional<T>> to) {
        var latest = given(from).stream().max(Comparator.naturalOrder());
        return demand(
                latest.isEmpty()
                        || given(to).stream().allMatch(end -> end.compareTo(latest.get()) > 0),
                field,
                "after it began");
    }

    /// Demands that what is later is not before what is earlier, whichever parts say it.
    <T extends Comparable<? super T>> PayloadCheck<P> notBefore(
            String field, Function<P, Optional<T>> earlier, Function<P, Optional<T>> later) {
        var latest = given(earlier).stream().max(Comparator.naturalOrder());
        return demand(
                latest.isEmpty()
                        || given(later).stream().allMatch(one -> one.compareTo(latest.get()) >= 0),
                field,
                "not before it began");
    }

    /// Objects to a field unless this holds.
    PayloadCheck<P> demand(boolean holds, String field, String explanation) {
        if (!holds) {
            object(Code.NOT_VALID, field, explanation);
        }
        return this;
    }

    /// Objects to something outside of the payload unless this holds.
    ///
    /// @param path where, such as `portions[1].marking`
    PayloadCheck<P> demandAt(boolean holds, String path, String explanation) {
        if (!holds) {
            found.add(new Objection(Code.NOT_VALID, rule, path, explanation));
        }
        return this;
    }

    /// Objects to each portion of which this is not true.
    ///
    /// @param what what of the portion, such as `marking`
    PayloadCheck<P> demandOfEach(String what, Predicate<Draft> holds, String explanation) {
        var drafts = submission.drafts();
        for (int place = 0; place < drafts.size(); place++) {
            demandAt(holds.test(drafts.get(place)), "portions[" + place + "]." + what, explanation);
        }
        return this;
    }

    /// Returns what was found wrong, in the order in which it was asked. Unmodifiable.
    List<Objection> objections() {
        return List.copyOf(found);
    }

    private void object(Code code, String field, String explanation) {
        found.add(new Objection(code, rule, "payload." + field, explanation));
    }
}
