package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.codes;
import static org.tocsin.topology.codec.Sorted.known;
import static org.tocsin.topology.codec.Sorted.set;

import java.util.UUID;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.sector.Topic;
import org.tocsin.domain.subscription.Interest;
import org.tocsin.domain.subscription.Subscription;
import org.tocsin.domain.subscription.SubscriptionId;
import org.tocsin.schema.v1.SubscriptionPlaced;
import org.tocsin.topology.fact.Placed;

/// Subscriptions.
final class PlacedCodec {
    private PlacedCodec() {}

    static SubscriptionPlaced written(Placed placed) {
        var subscription = placed.subscription();
        var interest = subscription.interest();
        return SubscriptionPlaced.newBuilder()
                .setId(subscription.id().toString())
                .setOwner(subscription.owner().value())
                .setName(subscription.name())
                .setSectors(codes(interest.sectors(), Sector::code))
                .setTopics(codes(interest.topics(), Topic::code))
                .setKinds(codes(interest.kinds(), AdvisoryKind::code))
                .setLanes(codes(interest.lanes(), Enum::name))
                .setCoverage(orNull(interest.coverage(), AreaCodec::written))
                .setPlacedAt(placed.placedAt())
                .setFilter(orNull(interest.filter(), CriterionCodec::written))
                .build();
    }

    static Placed read(SubscriptionPlaced record) {
        var interest =
                new Interest(
                        set(record.getSectors(), known(Sector::of)),
                        set(record.getTopics(), known(Topic::of)),
                        set(record.getKinds(), known(AdvisoryKind::of)),
                        set(record.getLanes(), Lane::valueOf),
                        maybe(record.getCoverage(), AreaCodec::read),
                        maybe(record.getFilter(), CriterionCodec::read));
        var subscription =
                new Subscription(
                        new SubscriptionId(UUID.fromString(record.getId())),
                        new ParticipantId(record.getOwner()),
                        record.getName(),
                        interest);
        return new Placed(subscription, record.getPlacedAt());
    }
}
