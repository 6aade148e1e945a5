package org.tocsin.proof.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.topology.Chance;

/// The small but complete stock that worlds are made of: who there is, and how texts are marked.
final class Universe {
    /// The agencies that publish.
    static final List<String> AGENCIES = List.of("qm-police", "qn-cert");

    /// The agency that publishes what streams are read up to.
    static final String TOWER = "qn-tower";

    private static final List<String> COMPARTMENTS = List.of("harbour", "games");
    private static final List<String> COMMUNITIES = List.of("watch", "ring");
    private static final List<String> SECTORS = List.of("finance", "telecom", "ci.energy");
    private static final List<String> ORGANISATIONS =
            List.of(
                    "organisation:qm-bank",
                    "organisation-alone:qm-bank",
                    "organisation:qn-grid",
                    "organisation:qm-assoc",
                    "organisation:qm-police",
                    "organisation:qn-cert",
                    "state:QM",
                    "state:QN",
                    "kind:business",
                    "kind:sector-association",
                    "sector:finance",
                    "sector:ci",
                    "community:watch",
                    "community:ring");
    private static final List<String> PERSONS =
            List.of("person:qm-bank/cleo", "person:qm-police/ada", "person:qn-cert/ben");
    private static final List<String> EXCLUDABLE =
            List.of("organisation:qm-bank", "organisation:qn-grid", "state:QM", "state:QN");
    private static final List<String> CAVEATS = List.of("ORCON", "NO-FORWARD", "NO-PUBLIC");
    private static final int TIMES_MAX = 40_000;
    private static final int BRIEF_MAX = 20_000;

    /// One person in so many and one is suspended.
    private static final int SUSPENSION = 9;

    private final Chance chance;

    Universe(Chance chance) {
        this.chance = chance;
    }

    /// Returns everybody, with rights as chance has it.
    List<Member> cast() {
        return List.of(
                agency("qm-police", "QM", "ada"),
                agency("qn-cert", "QN", "ben"),
                agency(TOWER, "QN", "ida"),
                reader("qm-bank", "business", "cleo"),
                reader("qn-grid", "business", "dan"),
                reader("qm-assoc", "sector-association", "eve"),
                servant("hub-audit", "oversight-body", "auditor"),
                servant("hub-run", "hub-operator", "operator"));
    }

    /// Returns who looks.
    Viewer viewer() {
        return chance.one(
                List.of(
                        new Viewer("qm-bank", Optional.empty()),
                        new Viewer("qm-bank", Optional.empty()),
                        new Viewer("qm-bank", Optional.empty()),
                        new Viewer("qm-bank", Optional.of("cleo")),
                        new Viewer("qm-bank", Optional.of("cleo")),
                        new Viewer("qn-grid", Optional.empty()),
                        new Viewer("qn-grid", Optional.of("dan")),
                        new Viewer("qm-assoc", Optional.empty()),
                        new Viewer("qm-assoc", Optional.of("eve")),
                        new Viewer("qm-police", Optional.empty()),
                        new Viewer("qm-police", Optional.of("ada")),
                        new Viewer("hub-audit", Optional.empty()),
                        new Viewer("hub-run", Optional.empty())));
    }

    private static Member agency(String id, String state, String person) {
        var human = new Human(person, List.of("publisher"), 3, COMPARTMENTS, false);
        return new Member(
                id,
                "agency",
                state,
                List.of("publisher", "subscriber"),
                List.of("emergency"),
                List.of(),
                List.of(),
                3,
                COMPARTMENTS,
                false,
                List.of(human));
    }

    private static Member servant(String id, String kind, String role) {
        return new Member(
                id,
                kind,
                "QM",
                List.of(role),
                List.of(),
                List.of(),
                List.of(),
                3,
                COMPARTMENTS,
                false,
                List.of());
    }

    private Member reader(String id, String kind, String person) {
        return changed(
                new Member(
                        id,
                        kind,
                        chance.one(List.of("QM", "QM", "QN")),
                        List.of("subscriber"),
                        some(SECTORS),
                        List.of(),
                        List.of(),
                        0,
                        List.of(),
                        false,
                        List.of(new Human(person, List.of("subscriber"), 0, List.of(), false))));
    }

    /// Returns a member with other rights, such as its observer sees change.
    Member changed(Member before) {
        var after = recleared(before);
        var clientOf = List.of("qm-police", "qn-cert", "qm-bank", "qn-grid");
        return new Member(
                after.id(),
                after.kind(),
                after.state(),
                after.roles(),
                after.sectors(),
                some(COMMUNITIES),
                some(clientOf).stream().filter(id -> !id.equals(before.id())).toList(),
                after.level(),
                after.compartments(),
                false,
                after.persons());
    }

    /// Returns a member with other clearances, some of its persons suspended, and otherwise as it
    /// is.
    Member recleared(Member before) {
        var persons = new ArrayList<Human>();
        for (var human : before.persons()) {
            persons.add(
                    new Human(
                            human.name(),
                            human.roles(),
                            chance.number(0, 3),
                            some(COMPARTMENTS),
                            chance.number(0, SUSPENSION) == 0));
        }
        return new Member(
                before.id(),
                before.kind(),
                before.state(),
                before.roles(),
                before.sectors(),
                before.communities(),
                before.clientOf(),
                chance.number(0, 3),
                some(COMPARTMENTS),
                before.suspended(),
                persons);
    }

    /// Returns a member that is suspended.
    static Member suspended(Member before) {
        return new Member(
                before.id(),
                before.kind(),
                before.state(),
                before.roles(),
                before.sectors(),
                before.communities(),
                before.clientOf(),
                before.level(),
                before.compartments(),
                true,
                before.persons());
    }

    /// Returns a label that many meet.
    Label wide() {
        return switch (chance.number(0, 5)) {
            case 0, 1 -> Label.CLEAR;
            case 2, 3 -> Label.ofTlp("GREEN", List.of());
            default -> label(1);
        };
    }

    /// Returns a label that many meet, but not for long after `now`.
    Label brief(int now) {
        var of = chance.toss() ? Label.CLEAR : Label.ofTlp("GREEN", List.of());
        return new Label(
                of.tlp(),
                of.addressees(),
                of.level(),
                of.compartments(),
                of.releasable(),
                of.excluded(),
                of.caveats(),
                of.notBefore(),
                now + chance.number(1, BRIEF_MAX));
    }

    /// Returns a label that asks for an audience, and up to `most` things more.
    Label label(int most) {
        var tlp = chance.one(List.of("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"));
        var label =
                Label.ofTlp(
                        tlp,
                        switch (tlp) {
                            case "AMBER", "AMBER+STRICT" -> atLeastOne(ORGANISATIONS);
                            case "RED" -> atLeastOne(PERSONS);
                            default -> List.of();
                        });
        for (var more = chance.number(0, most); more > 0; more--) {
            label = stricter(label);
        }
        return label;
    }

    /// Returns a label that asks for one thing more.
    Label stricter(Label of) {
        var level = of.level();
        var compartments = of.compartments();
        var releasable = of.releasable();
        var excluded = of.excluded();
        var caveats = of.caveats();
        var notBefore = of.notBefore();
        var notAfter = of.notAfter();
        switch (chance.number(0, 9)) {
            case 0, 1, 2 -> level = Math.max(level, chance.number(1, 3));
            case 3 -> compartments = List.of(chance.one(COMPARTMENTS));
            case 4 -> compartments = COMPARTMENTS;
            case 5 -> releasable = List.of(atLeastOne(ORGANISATIONS));
            case 6 -> releasable = List.of(atLeastOne(ORGANISATIONS), atLeastOne(ORGANISATIONS));
            case 7 -> excluded = List.of(chance.one(EXCLUDABLE));
            case 8 -> caveats = List.of(chance.one(CAVEATS));
            default -> {
                notBefore = chance.toss() ? chance.number(1, TIMES_MAX) : notBefore;
                notAfter = chance.toss() ? chance.number(TIMES_MAX + 1, 2 * TIMES_MAX) : notAfter;
            }
        }
        return new Label(
                of.tlp(),
                of.addressees(),
                level,
                compartments,
                releasable,
                excluded,
                caveats,
                notBefore,
                notAfter);
    }

    private List<String> some(List<String> values) {
        return values.stream().filter(_ -> chance.toss()).toList();
    }

    private List<String> atLeastOne(List<String> values) {
        var first = chance.one(values);
        var second = chance.one(values);
        return first.equals(second) || chance.toss() ? List.of(first) : List.of(first, second);
    }
}
