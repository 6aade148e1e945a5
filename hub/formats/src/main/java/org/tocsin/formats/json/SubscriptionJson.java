package org.tocsin.formats.json;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.subscription.Interest;
import org.tocsin.domain.subscription.Subscription;
import org.tocsin.formats.Canonical;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.JsonDocument;
import org.tocsin.formats.JsonLimits;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// A subscription: `name`, the members of an interest, and `neighbours` to add the States that
/// share a border with those named.
public final class SubscriptionJson {
    /// A subscription as somebody asks for it.
    ///
    /// @param name what the owner calls it, 1 to 100 characters
    /// @param interest what is wanted
    /// @param neighbours whether the neighbours of the States named are wanted too
    public record Wish(String name, Interest interest, boolean neighbours) {

        /// Returns where it is wanted, the neighbours included.
        public Optional<Coverage> coverage(Gazetteer gazetteer) {
            return neighbours
                    ? interest.coverage().map(places -> widened(places, gazetteer))
                    : interest.coverage();
        }

        /// Returns what is wanted, the neighbours included.
        ///
        /// @throws IllegalArgumentException when that costs too much
        public Interest interest(Gazetteer gazetteer) {
            return interest.withCoverage(coverage(gazetteer));
        }

        private static Coverage widened(Coverage coverage, Gazetteer gazetteer) {
            if (!(coverage instanceof Coverage.Somewhere(Set<Area> areas))) {
                return coverage;
            }
            var all = new HashSet<>(areas);
            areas.stream()
                    .flatMap(area -> state(area).stream())
                    .flatMap(state -> gazetteer.neighbours(state).stream())
                    .map(Area.Country::new)
                    .forEach(all::add);
            return new Coverage.Somewhere(all);
        }

        private static Optional<StateCode> state(Area area) {
            return switch (area) {
                case Area.Country(StateCode state) -> Optional.of(state);
                case Area.Subdivision part -> Optional.of(part.state());
                case Area.Port port -> Optional.of(port.state());
                case Area.Region _,
                        Area.Neighbours _,
                        Area.Site _,
                        Area.Circle _,
                        Area.Route _,
                        Area.Polygon _ ->
                        Optional.empty();
            };
        }
    }

    static final Shape<Wish> WISH = Shape.object(SubscriptionJson::read, SubscriptionJson::write);

    private static final int DEPTH_MAX = 32;
    private static final Shape<String> NAME = Scalars.text(100);

    private SubscriptionJson() {}

    /// Returns the wish in `body`, or everything that is wrong with it.
    ///
    /// @param bytesMax the most bytes that it may have
    public static Parsed<Wish> parse(byte[] body, int bytesMax) {
        return JsonDocument.read(body, new JsonLimits(bytesMax, DEPTH_MAX, bytesMax), WISH);
    }

    /// Returns a subscription as its owner sees it: `id`, `name` and the members of the interest.
    public static byte[] write(Subscription subscription) {
        var shown =
                new Writing()
                        .put("id", Scalars.UUID_SHAPE, subscription.id().value())
                        .text("name", subscription.name())
                        .all(InterestJson.write(subscription.interest()));
        return Canonical.bytes(shown.done());
    }

    private static Optional<Wish> read(Fields fields) {
        var name = fields.required("name", NAME);
        var interest = InterestJson.read(fields);
        var neighbours = fields.flag("neighbours");
        return fields.make(() -> new Wish(name.get(), interest.get(), neighbours.get()));
    }

    private static Json.Members write(Wish wish) {
        return new Writing()
                .text("name", wish.name())
                .all(InterestJson.write(wish.interest()))
                .flag("neighbours", wish.neighbours())
                .done();
    }
}
