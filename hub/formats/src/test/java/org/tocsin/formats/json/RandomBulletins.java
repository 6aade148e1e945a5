package org.tocsin.formats.json;

import java.util.Map;
import java.util.TreeMap;
import org.tocsin.domain.advisory.Bytes;
import org.tocsin.domain.advisory.ConsequenceBulletin;
import org.tocsin.domain.advisory.ExerciseInject;
import org.tocsin.domain.advisory.ExternalId;
import org.tocsin.domain.advisory.MajorEventBulletin;
import org.tocsin.domain.advisory.Payload;
import org.tocsin.domain.advisory.TransportNotice;
import org.tocsin.domain.advisory.VictimAssistance;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;

/// Payloads by chance of the kinds that carry on through an event or an emergency.
final class RandomBulletins {
    private final Dice dice;

    RandomBulletins(Dice dice) {
        this.dice = dice;
    }

    Payload transportNotice() {
        return new TransportNotice(
                dice.must(() -> dice.one(TransportNotice.Mode.values())),
                dice.many(2, () -> new ExternalId("imo", "9991238")),
                dice.maybeNumber(() -> 1 + dice.below(3)),
                dice.many(
                        2,
                        () ->
                                new TransportNotice.Measure(
                                        dice.code(), dice.instant(), dice.toss())),
                dice.list(2, dice::organisation));
    }

    Payload majorEventBulletin() {
        return new MajorEventBulletin(
                dice.must(dice::uuid),
                dice.many(3, () -> new ExternalId("site", "v" + dice.below(9))),
                dice.must(() -> dice.one(MajorEventBulletin.Phase.values())),
                dice.mustNumber(() -> 1 + dice.below(100)),
                dice.must(dice::instant),
                dice.must(dice::instant),
                levels(5),
                dice.maybeNumber(() -> dice.below(100_000)),
                dice.many(2, dice::contact));
    }

    /// Returns ratings from 1 to `most` by names of all scripts.
    Map<String, Integer> levels(int most) {
        var levels = new TreeMap<String, Integer>();
        for (var name : dice.many(3, () -> dice.text(20))) {
            levels.put(name, 1 + dice.below(most));
        }
        return levels;
    }

    Payload consequenceBulletin() {
        return new ConsequenceBulletin(
                dice.must(dice::uuid),
                dice.many(3, dice::area),
                dice.mustNumber(() -> 1 + dice.below(100)),
                dice.many(1, this::impact),
                dice.maybeNumber(() -> dice.below(100_000)),
                dice.many(2, dice::code),
                dice.list(
                        2, () -> new ConsequenceBulletin.Capacity(dice.text(40), dice.below(100))),
                dice.maybe(() -> dice.text(200)),
                dice.must(dice::organisation));
    }

    private ConsequenceBulletin.Impact impact() {
        return new ConsequenceBulletin.Impact(
                dice.one(Sector.values()),
                dice.one(ConsequenceBulletin.Condition.values()),
                dice.maybe(dice::instant));
    }

    Payload victimAssistance() {
        return new VictimAssistance(
                dice.must(dice::uuid),
                dice.many(2, this::service),
                dice.must(() -> dice.text(30)),
                dice.maybe(() -> dice.text(100)),
                dice.maybe(dice::area));
    }

    private VictimAssistance.Service service() {
        return new VictimAssistance.Service(
                dice.code(), dice.text(40), dice.contact(), dice.area(), dice.language());
    }

    Payload exerciseInject() {
        return new ExerciseInject(
                dice.must(dice::uuid),
                dice.mustNumber(() -> 1 + dice.below(100)),
                dice.must(dice::instant),
                dice.must(() -> dice.one(AdvisoryKind.values())),
                dice.must(() -> Bytes.of(dice.bytes(1 + dice.below(50)))),
                dice.many(3, dice::organisation),
                dice.many(2, this::reaction),
                dice.must(() -> dice.text(40)));
    }

    private ExerciseInject.Reaction reaction() {
        return new ExerciseInject.Reaction(
                dice.one(Role.values()), dice.code(), 1 + dice.below(3_600));
    }
}
