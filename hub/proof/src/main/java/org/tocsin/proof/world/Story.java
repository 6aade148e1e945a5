package org.tocsin.proof.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.proof.world.Act.Fault;
import org.tocsin.proof.world.Act.Use;
import org.tocsin.proof.world.Act.View;
import org.tocsin.topology.Chance;

/// Makes up a history, all of it in both runs, from a seed.
public final class Story {
    /// The sector of what a stream is read up to, and of nothing else.
    public static final String MARKED = "media";

    private static final int ADVISORIES_MAX = 3;

    /// Most worlds are short: what is wrong shows in a few steps, if it shows at all.
    private static final List<Integer> STEPS = List.of(0, 1, 1, 1, 1, 1, 2, 2, 3, 6);

    /// With each portion an advisory may have twice as many editions.
    private static final int PORTIONS_MAX = 4;

    /// How many portions follow the first headline.
    private static final List<Integer> DETAILS = List.of(0, 1, 1, 1, 1, 2, 2, 3);

    private static final int SUSPENSION = 8;
    private static final int LEASE = 6_000;
    private static final List<Integer> PAUSES = List.of(1, 1, 7, 1_000, 1_000, 15_000);

    /// In one world of so many and one, what few could read is corrected to what many can for a
    /// while.
    private static final int FADING = 11;

    private static final List<Integer> FADING_STEPS = List.of(1, 2, 2, 3);
    private static final List<String> SECTORS = List.of("finance", "telecom", "cargo");
    private static final List<String> OTHERS =
            List.of("qm-bank", "qn-grid", "qm-assoc", "qn-cert", "qm-bank/cleo", "qn-grid/dan");

    private final long seed;
    private final Chance chance;
    private final Universe universe;
    private final List<Member> cast;
    private final Viewer viewer;
    private final boolean isFading;
    private final Map<String, Member> members = new HashMap<>();
    private final List<Filing> filings = new ArrayList<>();
    private final Map<Integer, List<Part>> latest = new HashMap<>();
    private final Map<Integer, Part.Lane> paces = new HashMap<>();
    private final List<Act> acts = new ArrayList<>();
    private int now;
    private int parts;

    private Story(long seed) {
        this.seed = seed;
        this.chance = new Chance(seed);
        this.universe = new Universe(chance);
        this.cast = universe.cast();
        this.viewer = universe.viewer();
        this.isFading = chance.number(0, FADING) == 0;
        cast.forEach(member -> members.put(member.id(), member));
    }

    /// Returns the history of a seed.
    public static World of(long seed) {
        return new Story(seed).told();
    }

    private World told() {
        publishFirst();
        var steps = chance.one(isFading ? FADING_STEPS : STEPS);
        var listening = chance.number(0, 5) == 0 ? chance.number(0, steps) : steps;
        for (var step = 0; step < steps; step++) {
            happen();
            if (step >= listening && step < listening + 3) {
                mark(View.LISTEN);
            } else if (chance.number(0, isFading ? 1 : 2) == 0) {
                var what = chance.number(0, 3) == 0 ? View.PROBE : chance.one(View.class);
                look(what == View.RECORD && listening < steps ? View.PROBE : what);
            }
        }
        look(View.EVERYTHING);
        if (listening == steps && chance.toss()) {
            look(chance.one(List.of(View.RECORD, View.STREAM, View.PROBE, View.RESUME)));
        }
        return new World(seed, cast, viewer, filings, acts);
    }

    private void happen() {
        if (isFading && chance.toss()) {
            correct();
            return;
        }
        switch (chance.number(0, 19)) {
            case 0, 1, 2, 3, 4 -> publishFirst();
            case 5, 6, 7, 8 -> correct();
            case 9, 10 -> acts.add(new Act.End(Side.BOTH, next(), advisory(), chance.toss()));
            case 11 -> acts.add(new Act.Repeat(Side.BOTH, next(), advisory()));
            case 12, 13 ->
                    acts.add(
                            new Act.Attempt(
                                    Side.BOTH, next(), advisory(), chance.one(Fault.class)));
            case 14, 15 -> change(viewer.member(), true);
            case 16 -> change(chance.one(List.of("qn-grid", "qm-bank", "qm-assoc")), false);
            default ->
                    acts.add(
                            new Act.Others(
                                    Side.BOTH,
                                    next(),
                                    chance.one(others()),
                                    chance.one(Use.class),
                                    advisory()));
        }
    }

    /// Returns who uses the hub beside the viewer, whose own looks are all that it receives by.
    private List<String> others() {
        return OTHERS.stream().filter(client -> !client.equals(viewer.clientId())).toList();
    }

    private void publishFirst() {
        if (filings.size() >= ADVISORIES_MAX) {
            correct();
            return;
        }
        var kind = chance.one(List.of("cyber-alert", "cyber-alert", "public-notice"));
        filings.add(new Filing(chance.one(Universe.AGENCIES), kind));
        var head = part(true, isFading && chance.toss() ? universe.label(3) : universe.wide());
        var made = new ArrayList<>(List.of(head));
        for (var more = chance.one(DETAILS); more > 0; more--) {
            made.add(below(head));
        }
        if (chance.number(0, 3) == 0) {
            made.addFirst(part(chance.toss(), universe.label(3)));
        }
        publish(filings.size() - 1, made);
    }

    /// Half of the portions below a headline ask for more than the headline does.
    private Part below(Part head) {
        var label =
                chance.toss()
                        ? universe.stricter(universe.stricter(head.label()))
                        : universe.label(3);
        return part(chance.number(0, 3) == 0, label);
    }

    private void correct() {
        var advisory = advisory();
        if (isFading && chance.toss()) {
            publish(advisory, List.of(part(true, universe.brief(now))));
            return;
        }
        var before = latest.getOrDefault(advisory, List.of());
        var after = new ArrayList<Part>();
        var gentle = chance.toss();
        for (var part : before) {
            switch (gentle ? 0 : chance.number(0, 5)) {
                case 0, 1, 2, 3 -> after.add(part);
                case 4 -> after.add(part(part.headline(), part.label()));
                default -> after.add(part(part.headline(), universe.label(3)));
            }
        }
        if (gentle || chance.toss()) {
            after.add(chance.number(0, after.size()), part(chance.toss(), universe.label(3)));
        }
        if (after.size() > 1 && chance.number(0, 3) == 0) {
            after.remove(chance.number(0, after.size() - 1));
        }
        publish(advisory, after);
    }

    private void publish(int advisory, List<Part> made) {
        var at = next();
        var current =
                new ArrayList<>(
                        made.stream()
                                .map(part -> part.expires() > at ? part : renewed(part))
                                .limit(PORTIONS_MAX)
                                .toList());
        if (current.stream().noneMatch(Part::headline)) {
            current.addFirst(part(true, universe.wide()));
        }
        keepPace(current, advisory);
        latest.put(advisory, List.copyOf(current));
        acts.add(new Act.Publish(Side.BOTH, at, advisory, current));
    }

    /// No correction is more urgent than the first version, whichever that is in a run: the first
    /// headline is in both runs, and no correction is more urgent than it. What else is in a first
    /// version may be. A more urgent sequel is a new advisory. Source: SPECIFICATION.md L-2.
    private void keepPace(List<Part> version, int advisory) {
        var corrects = latest.containsKey(advisory);
        var pace = paces.computeIfAbsent(advisory, _ -> chance.one(Part.Lane.class));
        var first = true;
        for (var at = 0; at < version.size(); at++) {
            var part = version.get(at);
            var leads = first && part.headline();
            first &= !part.headline();
            if (leads ? part.lane() != pace : corrects && part.lane().compareTo(pace) < 0) {
                version.set(at, made(part, pace, part.expires()));
            }
        }
    }

    private Part renewed(Part part) {
        return made(part, part.lane(), World.LENGTH_MAX);
    }

    private Part made(Part part, Part.Lane lane, int expires) {
        return new Part(
                Side.BOTH,
                false,
                ++parts,
                part.headline(),
                part.label(),
                lane,
                part.sector(),
                expires);
    }

    private Part part(boolean headline, Label label) {
        return new Part(
                Side.BOTH,
                false,
                ++parts,
                headline,
                label,
                chance.one(Part.Lane.class),
                chance.one(SECTORS),
                chance.number(0, 5) == 0 ? now + chance.number(20, 30_000) : World.LENGTH_MAX);
    }

    private void change(String member, boolean anything) {
        var before = members.get(member);
        if (before == null || before.publishes() || before.accounts()) {
            return;
        }
        var after =
                anything && chance.number(0, SUSPENSION) == 0
                        ? Universe.suspended(before)
                        : anything ? universe.changed(before) : universe.recleared(before);
        members.put(member, after);
        acts.add(new Act.Change(Side.BOTH, next(), after));
    }

    private void look(View what) {
        switch (what) {
            case STREAM -> mark(View.STREAM);
            case LISTEN -> look(View.EVERYTHING);
            case CUT_OFF -> {
                now += LEASE;
                acts.add(new Act.Look(next(), what, chance.bits(), Optional.empty()));
            }
            case EVERYTHING, FILTER, RESUME, RECORD, PROBE, DIRECTORY, METRICS ->
                    acts.add(new Act.Look(next(), what, chance.bits(), Optional.empty()));
        }
    }

    /// Looks at a stream up to something that everybody may read, and that is told last.
    private void mark(View what) {
        filings.add(new Filing(Universe.TOWER, "public-notice"));
        var sign =
                new Part(
                        Side.BOTH,
                        false,
                        ++parts,
                        true,
                        Label.CLEAR,
                        Part.Lane.ROUTINE,
                        MARKED,
                        World.LENGTH_MAX);
        acts.add(new Act.Publish(Side.BOTH, next(), filings.size() - 1, List.of(sign)));
        acts.add(new Act.Look(next(), what, chance.bits(), Optional.of(sign.number())));
    }

    private int advisory() {
        var own = new ArrayList<Integer>();
        for (var advisory = 0; advisory < filings.size(); advisory++) {
            if (!filings.get(advisory).originator().equals(Universe.TOWER)) {
                own.add(advisory);
            }
        }
        return chance.one(own);
    }

    private int next() {
        now += chance.one(PAUSES);
        return now;
    }
}
