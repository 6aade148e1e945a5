package org.tocsin.formats;

import static java.util.function.Function.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The members of one object that is being read.
///
/// Each member is asked for by name and gives its value later, when [#make] finds that nothing was
/// wrong with any of them; so all faults of an object are told at once. What was not asked for is
/// refused.
public final class Fields {
    /// The array that stands for everything: a `*` and nothing else.
    public static final Json.Elements EVERYTHING = Json.elements(List.of(Json.text("*")));

    private final Spot spot;
    private final Json.Members members;
    private final Set<String> known = new HashSet<>();
    private final int faultsBefore;

    Fields(Spot spot, Json.Members members) {
        this.spot = spot;
        this.members = members;
        this.faultsBefore = spot.faults().count();
    }

    /// Returns the spot of the object itself.
    public Spot spot() {
        return spot;
    }

    /// Says whether the object has the member.
    public boolean has(String name) {
        return members.values().containsKey(name);
    }

    /// Says whether a member is [#EVERYTHING]; then it needs no further reading.
    public boolean isEverything(String name) {
        var isEverything =
                members.values().get(name) instanceof Json.Elements(List<Json> elements, var _)
                        && elements.size() == 1
                        && elements.getFirst() instanceof Json.Text(String text, var _)
                        && text.equals("*");
        if (isEverything) {
            known.add(name);
        }
        return isEverything;
    }

    /// Returns the value of a member that must be there.
    public <T> Value<T> required(String name, Reading<T> reading) {
        var value = read(name, reading);
        if (!has(name)) {
            var place = members.place();
            var path = Spot.member(spot.path(), name);
            spot.faults().add(new Fault(path, place.line(), place.column(), "J-7", "is missing"));
        }
        return new Value<>(value);
    }

    /// Returns the value of a member that may be absent.
    public <T> Supplier<Optional<T>> optional(String name, Reading<T> reading) {
        var value = read(name, reading);
        return () -> value;
    }

    /// Returns the value of a member, or `fallback` when it is absent.
    public <T> Supplier<T> defaulted(String name, Reading<T> reading, T fallback) {
        var value = read(name, reading);
        return () -> value.orElse(fallback);
    }

    /// Returns the elements of a member that may be absent.
    public <T> Supplier<List<T>> list(String name, Reading<T> reading, int elementsMax) {
        return defaulted(name, reading.list(elementsMax), List.of());
    }

    /// Returns the elements of a member that may be absent; one that stands twice is a fault.
    public <T> Supplier<Set<T>> set(String name, Reading<T> reading, int elementsMax) {
        var values = read(name, reading.distinct(elementsMax, identity())).orElse(List.of());
        return () -> Set.copyOf(values);
    }

    /// Returns whether this flag is set; absent means it is not.
    public Supplier<Boolean> flag(String name) {
        return defaulted(name, Scalars.TRUTH, false);
    }

    /// Allows members that say nothing here.
    public void ignore(String... names) {
        known.addAll(Set.of(names));
    }

    /// Allows every member, as readers of documents of others do.
    public void ignoreOthers() {
        known.addAll(members.values().keySet());
    }

    /// Demands all of these members or none.
    public void together(Collection<String> names) {
        if (names.stream().anyMatch(this::has) && !names.stream().allMatch(this::has)) {
            spot.fault("J-12", "all or none of " + String.join(", ", names));
        }
    }

    /// Demands at most one of these members.
    public void atMostOne(Collection<String> names) {
        if (names.stream().filter(this::has).count() > 1) {
            spot.fault("J-12", "at most one of " + String.join(", ", names));
        }
    }

    /// Notes a fault of a member.
    public void fault(String name, String rule, String explanation) {
        member(name).fault(rule, explanation);
    }

    /// Returns what `maker` makes of the values; empty when something is wrong with the object.
    ///
    /// What the value's own type refuses becomes a fault of the object.
    public <T> Optional<T> make(Supplier<T> maker) {
        refuseUnknown();
        if (spot.faults().count() > faultsBefore) {
            return Optional.empty();
        }
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException refused) {
            return spot.fault("J-12", Scalars.explanation(refused));
        }
    }

    /// Says whether nothing was found wrong with the object so far.
    public boolean isSound() {
        return spot.faults().count() == faultsBefore;
    }

    private <T> Optional<T> read(String name, Reading<T> reading) {
        known.add(name);
        return has(name) ? reading.read(member(name)) : Optional.empty();
    }

    private Spot member(String name) {
        return spot.member(name, members.values().getOrDefault(name, members));
    }

    private void refuseUnknown() {
        members.values()
                .forEach((name, value) -> {
                    if (!known.contains(name)) {
                        spot.member(name, value).fault("J-5", "is not known here");
                    }
                });
    }
}
