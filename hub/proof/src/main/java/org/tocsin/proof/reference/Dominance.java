package org.tocsin.proof.reference;

import java.util.List;
import java.util.Optional;
import org.tocsin.proof.world.Human;
import org.tocsin.proof.world.Label;
import org.tocsin.proof.world.Member;

/// A second reading of who may read what, written from the specification alone.
///
/// It shares no code with the domain and knows none of its types. Source: SPECIFICATION.md M-1 to
/// M-10, A-9, A-10.
public final class Dominance {
    private static final List<String> PASSING_ON =
            List.of("national-gateway", "sector-association", "external-system");

    /// Who would read.
    ///
    /// @param member the participant; absent for anybody at all
    /// @param person the person, if it is one
    public record Reader(Optional<Member> member, Optional<Human> person) {
        /// Somebody of whom nothing is known.
        public static final Reader ANYONE = new Reader(Optional.empty(), Optional.empty());

        /// Says whether the reader reads as itself.
        public boolean isEnrolled() {
            return member.filter(it -> !it.suspended() && !it.accounts()).isPresent()
                    && person.filter(it -> it.suspended() || accounts(it)).isEmpty();
        }

        private static boolean accounts(Human human) {
            return human.roles().contains("operator") || human.roles().contains("auditor");
        }
    }

    private Dominance() {}

    /// Says whether `reader` may read what `originator` marked so, at an instant.
    public static boolean admits(Label label, Member originator, Reader reader, int at) {
        return isTime(label, at)
                && leaves(label, reader)
                && (asksNobody(label)
                        || (reader.isEnrolled()
                                && admits(
                                        label,
                                        originator,
                                        reader.member().orElseThrow(),
                                        reader.person())));
    }

    private static boolean isTime(Label label, int at) {
        return (label.notBefore() == Label.EVER || at >= label.notBefore())
                && (label.notAfter() == Label.EVER || at < label.notAfter());
    }

    private static boolean leaves(Label label, Reader reader) {
        if (!reader.isEnrolled()) {
            return label.caveats().isEmpty();
        }
        var passesOn =
                reader.person().isEmpty()
                        && PASSING_ON.contains(reader.member().orElseThrow().kind());
        return !passesOn || label.caveats().stream().allMatch("NO-PUBLIC"::equals);
    }

    private static boolean asksNobody(Label label) {
        return label.tlp().equals("CLEAR")
                && label.level() == 0
                && label.compartments().isEmpty()
                && label.releasable().isEmpty()
                && label.excluded().isEmpty();
    }

    private static boolean admits(
            Label label, Member originator, Member reader, Optional<Human> person) {
        return isAudience(label, originator, reader, person)
                && isCleared(label, reader, person)
                && isListed(label, originator, reader, person)
                && label.excluded().stream().noneMatch(entry -> means(entry, reader));
    }

    private static boolean isAudience(
            Label label, Member originator, Member reader, Optional<Human> person) {
        var isAddressed =
                reader.id().equals(originator.id())
                        || label.addressees().stream().anyMatch(entry -> means(entry, reader));
        return switch (label.tlp()) {
            case "CLEAR", "GREEN" -> true;
            case "AMBER" ->
                    isAddressed
                            || reader.clientOf().stream()
                                    .anyMatch(of ->
                                            label.addressees().contains("organisation:" + of));
            case "AMBER+STRICT" -> isAddressed;
            case "RED" -> isNamed(label.addressees(), reader, person);
            default -> false;
        };
    }

    private static boolean isCleared(Label label, Member reader, Optional<Human> person) {
        var level = person.map(it -> Math.min(it.level(), reader.level())).orElse(reader.level());
        return level >= label.level()
                && label.compartments().stream()
                        .allMatch(name ->
                                reader.compartments().contains(name)
                                        && person.map(it -> it.compartments().contains(name))
                                                .orElse(true));
    }

    private static boolean isListed(
            Label label, Member originator, Member reader, Optional<Human> person) {
        if (label.level() > 0 && label.releasable().isEmpty()) {
            return reader.state().equals(originator.state());
        }
        return label.releasable().stream()
                .allMatch(list ->
                        isNamed(list, reader, person)
                                || list.stream().anyMatch(entry -> means(entry, reader)));
    }

    private static boolean isNamed(List<String> entries, Member reader, Optional<Human> person) {
        return person.filter(it -> entries.contains("person:" + reader.id() + "/" + it.name()))
                .isPresent();
    }

    private static boolean means(String entry, Member reader) {
        var colon = entry.indexOf(':');
        var name = entry.substring(colon + 1);
        return switch (entry.substring(0, colon)) {
            case "organisation", "organisation-alone" -> reader.id().equals(name);
            case "state" -> reader.state().equals(name);
            case "kind" -> reader.kind().equals(name);
            case "community" -> reader.communities().contains(name);
            case "sector" ->
                    reader.sectors().stream()
                            .anyMatch(own -> own.equals(name) || own.startsWith(name + "."));
            default -> false;
        };
    }
}
