package org.tocsin.client.demo;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.tocsin.client.StreamEvent;

/// Names the events of a stream in a few words.
final class Listing {
    private Listing() {}

    /// Returns such as `an edition, an edition, the notice RETRACTED`; `nothing` for no event.
    static String of(List<StreamEvent> events) {
        return events.isEmpty()
                ? "nothing"
                : events.stream().map(Listing::one).collect(Collectors.joining(", "));
    }

    private static String one(StreamEvent event) {
        return switch (event) {
            case StreamEvent.Delivered delivered ->
                    "revision " + delivered.reading().edition().revision();
            case StreamEvent.Withdrawn withdrawn -> "the notice " + withdrawn.notice().state();
            case StreamEvent.Gap _ -> "a gap";
            case StreamEvent.Current _ -> "a heartbeat";
            case StreamEvent.Lost(var why, var _) -> why;
            case StreamEvent.Ended _ -> "its end";
        };
    }

    /// Whether some delivery came twice.
    static boolean hasRepeats(List<StreamEvent> events) {
        var seen = new HashSet<String>();
        return events.stream()
                .filter(StreamEvent.Delivered.class::isInstance)
                .map(StreamEvent.Delivered.class::cast)
                .anyMatch(delivered -> !seen.add(delivered.reading().edition().revision()));
    }
}
