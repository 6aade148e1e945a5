package org.tocsin.formats.stix;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.domain.marking.Tlp;
import org.tocsin.formats.Faults;
import org.tocsin.formats.Parsed;

/// All values of a bundle, each under its marking.
///
/// @param bundle the bundle's id
/// @param objects what each object says, in the bundle's order. Unmodifiable
record StixValues(String bundle, List<OfObject> objects) {
    private static final String TRANSLATION = "language-content";

    /// What one object says.
    ///
    /// @param object the object
    /// @param label the label under which it may be known to be there
    /// @param values its values, none under a weaker label. Unmodifiable
    record OfObject(StixObject object, Tlp label, List<StixValue> values) {
        OfObject {
            values = List.copyOf(values);
        }

        /// Returns the labels of the portions in which something of the object stands; not empty.
        Set<Tlp> labels() {
            var labels = EnumSet.of(label);
            for (var value : values) {
                labels.add(value.label());
                value.mark().statements().forEach(told -> labels.add(value.labelOf(told)));
            }
            return labels;
        }

        /// Returns the statements that hold for values under a label, with that label or as soon as
        /// the statement may be read.
        Set<String> statements(Tlp told) {
            var texts = new HashSet<String>();
            for (var value : values) {
                for (var statement : value.mark().statements()) {
                    if (value.labelOf(statement) == told) {
                        texts.add(statement.text());
                    }
                }
            }
            return texts;
        }

        /// Returns the values of a property, in their order.
        List<StixValue> of(String property) {
            return values.stream().filter(value -> value.isOf(property)).toList();
        }
    }

    StixValues {
        objects = List.copyOf(objects);
    }

    /// Returns the values of `bundle`, or why they cannot be told.
    static Parsed<StixValues> of(StixBundle bundle) {
        var faults = new Faults();
        var known = new StixMarkings(bundle.objects());
        var labels = new StixLabels(bundle.objects().values(), known);
        var markings = known.under(labels);
        var found = new ArrayList<OfObject>();
        int count = 0;
        for (var object : bundle.objects().values()) {
            var label = labels.mentioned(object.id());
            var whole = markings.of(object.wholeMarkings()).join(StixMark.of(label));
            var walk = new StixWalk(object, markings, labels, faults, count);
            found.add(new OfObject(object, label, walk.values(whole)));
            count = walk.count();
        }
        var byUuid = found.stream().collect(groupingBy(one -> one.object().uuid()));
        var objects = found.stream().map(one -> translated(one, byUuid)).toList();
        return Parsed.of(Optional.of(new StixValues(bundle.id(), objects)), faults);
    }

    /// A translation is under the label of what it translates. Source: SPECIFICATION.md F-9.
    private static OfObject translated(OfObject one, Map<String, List<OfObject>> byUuid) {
        if (!one.object().type().equals(TRANSLATION)) {
            return one;
        }
        var originals =
                one.object()
                        .text("object_ref")
                        .flatMap(StixObject::uuid)
                        .map(uuid -> byUuid.getOrDefault(uuid, List.of()))
                        .orElse(List.of());
        var values = new ArrayList<StixValue>();
        for (var value : one.values()) {
            values.add(
                    value.isOf("contents") ? value.atLeast(ofOriginals(value, originals)) : value);
        }
        return new OfObject(one.object(), one.label(), values);
    }

    private static Tlp ofOriginals(StixValue translation, List<OfObject> originals) {
        return originals.stream()
                .map(original -> ofOriginal(translation, original))
                .reduce(Tlp.CLEAR, StixMark::stricter);
    }

    /// The strictest label of the property; of a property that is not there, that of the object.
    private static Tlp ofOriginal(StixValue translation, OfObject original) {
        if (original.object().type().equals(TRANSLATION)) {
            return Tlp.RED;
        }
        var steps = translation.name().split("\\.", -1);
        var property = steps.length > 2 ? original.of(steps[2]) : List.<StixValue>of();
        var values = property.isEmpty() ? original.values() : property;
        return values.stream().map(StixValue::label).reduce(Tlp.CLEAR, StixMark::stricter);
    }

    @Override
    public String toString() {
        return "StixValues[" + objects.size() + " objects]";
    }
}
