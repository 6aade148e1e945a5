package org.tocsin.client.terminal;

import java.util.stream.Collectors;
import org.tocsin.client.json.Document;

/// Writes the places of an edition.
final class Whereabouts {
    private Whereabouts() {}

    /// Returns `, in QM, QN-02 and ...`; `, everywhere` when it is global.
    static String in(Document edition) {
        var areas = edition.list("areas");
        if (areas.isEmpty()) {
            return edition.isTrue("global") ? ", everywhere" : "";
        }
        return areas.stream().map(Whereabouts::area).collect(Collectors.joining(", ", ", in ", ""));
    }

    private static String area(Document area) {
        return area.text()
                .or(() -> area.text("country"))
                .or(() -> area.text("subdivision"))
                .or(() -> area.text("locode"))
                .or(() -> area.text("region").map(code -> "region " + code))
                .or(() -> area.text("neighbours").map(state -> "the neighbours of " + state))
                .or(() -> area.member("site").map(Whereabouts::site))
                .or(() -> area.member("route").map(Whereabouts::route))
                .or(() -> area.member("circle").map(Whereabouts::circle))
                .orElse(
                        "a polygon of "
                                + Math.max(area.list("polygon").size() - 1, 0)
                                + " corners");
    }

    private static String site(Document site) {
        return "site " + site.text("id").orElse("?");
    }

    private static String route(Document route) {
        return "%s km along a route of %d points"
                .formatted(route.text("bufferKm").orElse("?"), route.list("points").size());
    }

    private static String circle(Document circle) {
        return "%s km around %s, %s"
                .formatted(
                        circle.text("radiusKm").orElse("?"),
                        circle.text("latitude").orElse("?"),
                        circle.text("longitude").orElse("?"));
    }
}
