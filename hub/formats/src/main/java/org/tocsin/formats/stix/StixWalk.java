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
/// A granular marking holds for what it selects and for all that is inside. Whatever names another
/// object is under the label of that object too. Source: SPECIFICATION.md F-8 to F-10; STIX 2.1,
/// 7.2.3.
final class StixWalk {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    /// What is shown in another way, or only says how the rest is to be shown.
    private static final Set<String> NOT_SHOWN =
            Set.of("id", "type", "spec_version", "object_marking_refs", "granular_markings");

    private static final int VALUES_MAX = 20_000;

    private final StixObject object;
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
        return values.stream().filter(value -> NOT_SHOWN.stream().noneMatch(value::isOf)).toList();
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
            case Json.Members(var members, var _) ->
                    members.forEach((key, value) -> member(path, name, key, value, mark));
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
