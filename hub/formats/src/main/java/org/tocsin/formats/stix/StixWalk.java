package org.tocsin.formats.stix;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tocsin.formats.Fault;
import org.tocsin.formats.Faults;
import org.tocsin.formats.Json;
import org.tocsin.formats.OutsideText;

/// A way through all values of one object, down to the last, with the marking of each.
///
/// A granular marking holds for what it selects and for all that is inside, and so do markings of
/// an object that stands inside this one. Whatever names another object is under the label of that
/// object too. No marking is shown, however far in. Source: SPECIFICATION.md F-8 to F-10, F-12;
/// STIX 2.1, 7.2.3.
final class StixWalk {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    /// What is shown of an object in another way.
    private static final Set<String> NOT_SHOWN = Set.of("id", "type", "spec_version");

    private static final int VALUES_MAX = 20_000;

    private final StixObject object;
    private final StixMarkings markings;
    private final StixLabels labels;
    private final Faults faults;
    private final Map<String, StixMark> granular = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<StixValue> values = new ArrayList<>();
    private int count;

    /// Begins at an object.
    ///
    /// @param before how many values the objects before it have
    StixWalk(
            StixObject object,
            StixMarkings markings,
            StixLabels labels,
            Faults faults,
            int before) {
        this.count = before;
        this.object = object;
        this.markings = markings;
        this.labels = labels;
        this.faults = faults;
        for (var part : object.granular()) {
            var mark = markings.of(part.marking().stream().toList());
            part.selectors().forEach(selector -> granular.merge(selector, mark, StixMark::join));
        }
    }

    /// Returns how many values there are so far, those of the objects before included.
    int count() {
        return count;
    }

    /// Returns the values in the order in which they stand in the object.
    ///
    /// @param mark the marking of the object as a whole
    List<StixValue> values(StixMark mark) {
        object.members().values().forEach((name, value) -> member("", "", name, value, mark));
        if (!seen.containsAll(granular.keySet())) {
            faults.add(object.fault("F-10", "a selector selects nothing"));
        }
        if (count > VALUES_MAX) {
            faults.add(object.fault("F-5", "at most " + VALUES_MAX + " values"));
        }
        return values.stream().filter(StixWalk::isShown).toList();
    }

    private static boolean isShown(StixValue value) {
        return NOT_SHOWN.stream().noneMatch(value::isOf)
                && StixMarkings.MEMBERS.stream().noneMatch(value::isUnder);
    }

    private void member(String path, String name, String key, Json value, StixMark mark) {
        if (!KEY.matcher(key).matches()) {
            fault(value, "a name of letters, digits, _ and -");
            return;
        }
        var dot = path.isEmpty() ? "" : ".";
        var named = mark.join(StixMark.of(labels.mentioned(key)));
        walk(path + dot + key, name + dot + key, value, named);
    }

    private void walk(String path, String name, Json json, StixMark inherited) {
        var selected = granular.get(path);
        if (selected != null) {
            seen.add(path);
        }
        var mark = selected == null ? inherited : inherited.join(selected);
        switch (json) {
            case Json.Members part -> {
                var inside = mark.join(markings.inside(part));
                part.values().forEach((key, value) -> member(path, name, key, value, inside));
            }
            case Json.Elements(List<Json> elements, var _) -> {
                for (int index = 0; index < elements.size(); index++) {
                    walk(path + ".[" + index + "]", name, elements.get(index), mark);
                }
            }
            case Json.Text(String text, var _) -> value(name, text, mark);
            case Json.Decimal(BigDecimal number, var _) -> value(name, number.toString(), mark);
            case Json.Truth(boolean truth, var _) -> value(name, "" + truth, mark);
            case Json.Nothing _ -> fault(json, "null says nothing");
        }
    }

    private void value(String name, String text, StixMark mark) {
        if (++count > VALUES_MAX) {
            return;
        }
        var mentioned = StixMark.of(labels.mentioned(text));
        values.add(new StixValue(name, OutsideText.clean(text), mark.join(mentioned)));
    }

    private void fault(Json json, String explanation) {
        var place = json.place();
        faults.add(new Fault(object.path(), place.line(), place.column(), "F-5", explanation));
    }
}
