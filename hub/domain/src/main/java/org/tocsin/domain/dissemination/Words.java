package org.tocsin.domain.dissemination;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.domain.advisory.Fragment;
import org.tocsin.domain.advisory.Text;

/// Every text that a portion says, with where it says it.
///
/// A payload is gone through by its components, so that no kind can say something that is not
/// looked through. Source: SPECIFICATION.md A-33.
///
/// @param field where within the portion, such as `texts[0]` or `payload`
/// @param tokens its words
record Words(String field, List<String> tokens) {

    /// Returns the texts of `fragment`, in order, each as often as it can be read.
    static List<Words> of(Fragment fragment) {
        var found = new ArrayList<Words>();
        for (int place = 0; place < fragment.texts().size(); place++) {
            add("texts[" + place + "]", said(fragment.texts().get(place)), found);
        }
        fragment.placesInWords().forEach(place -> add("placesInWords", place, found));
        fragment.payload()
                .ifPresent(
                        payload -> strings(payload).forEach(text -> add("payload", text, found)));
        return found;
    }

    private static void add(String field, String text, List<Words> found) {
        Tokens.readings(text)
                .map(Tokens::of)
                .map(words -> new Words(field, words))
                .forEach(found::add);
    }

    private static String said(Text text) {
        return String.join("\n", text.headline(), text.description(), text.instruction());
    }

    /// Returns every string that stands anywhere in `value`, in order.
    static List<String> strings(Object value) {
        var strings = new ArrayList<String>();
        collect(value, strings);
        return strings;
    }

    private static void collect(Object value, List<String> strings) {
        switch (value) {
            case String text -> strings.add(text);
            case Optional<?> maybe -> maybe.ifPresent(one -> collect(one, strings));
            case Collection<?> many -> many.forEach(one -> collect(one, strings));
            case Map<?, ?> map -> {
                collect(map.keySet(), strings);
                collect(map.values(), strings);
            }
            case Record parts -> {
                for (var component : parts.getClass().getRecordComponents()) {
                    collect(part(parts, component), strings);
                }
            }
            default -> {} // Numbers, times and codes of a closed list say nothing in words.
        }
    }

    private static Object part(Record parts, RecordComponent component) {
        try {
            return component.getAccessor().invoke(parts);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("what a payload says can be read", impossible);
        }
    }
}
