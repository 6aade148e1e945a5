package org.tocsin.server.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.subscription.Interest;
import org.tocsin.domain.subscription.Subscription;
import org.tocsin.domain.subscription.SubscriptionId;
import org.tocsin.server.subscription.Subscriptions.Change;

class SubscriptionsTest {
    private static final ParticipantId FIRE = new ParticipantId("qm-fire");
    private static final ParticipantId CERT = new ParticipantId("qn-cert");
    private static final Interest MONEY =
            new Interest(Set.of(Sector.FINANCE), Set.of(), Set.of(), Set.of(), Optional.empty());

    private final Subscriptions subscriptions = new Subscriptions();

    @Test
    void whatIsPlacedIsFoundByIdAndByOwner() {
        var one = subscription(1, FIRE, "b", MONEY);
        var two = subscription(2, FIRE, "a", Interest.ANYTHING);

        subscriptions.take(List.of(new Change.Placed(0, one), new Change.Placed(1, two)));

        assertThat(subscriptions.find(one.id())).contains(one);
        assertThat(subscriptions.of(FIRE)).containsExactly(two, one);
        assertThat(subscriptions.of(CERT)).isEmpty();
    }

    @Test
    void latestRecordOfAnIdCounts() {
        var before = subscription(1, FIRE, "a", MONEY);
        var after = subscription(1, FIRE, "b", Interest.ANYTHING);

        subscriptions.take(List.of(new Change.Placed(0, before), new Change.Placed(1, after)));

        assertThat(subscriptions.of(FIRE)).containsExactly(after);
    }

    @Test
    void whatIsEndedIsForgotten() {
        var one = subscription(1, FIRE, "a", MONEY);
        subscriptions.take(List.of(new Change.Placed(0, one)));

        subscriptions.take(List.of(new Change.Ended(1, one.id())));
        subscriptions.take(List.of(new Change.Ended(2, one.id())));

        assertThat(subscriptions.find(one.id())).isEmpty();
        assertThat(subscriptions.of(FIRE)).isEmpty();
    }

    @Test
    void subscriptionThatChangesHandsLeavesItsFormerOwner() {
        subscriptions.take(List.of(new Change.Placed(0, subscription(1, FIRE, "a", MONEY))));
        var theirs = subscription(1, CERT, "a", MONEY);

        subscriptions.take(List.of(new Change.Placed(1, theirs)));

        assertThat(subscriptions.of(FIRE)).isEmpty();
        assertThat(subscriptions.of(CERT)).containsExactly(theirs);
    }

    @Test
    void renamedSubscriptionStandsAndOneOfAnotherInterestDoesNot() {
        var opened = subscription(1, FIRE, "a", MONEY);
        assertThat(subscriptions.stands(opened)).isFalse();

        subscriptions.take(List.of(new Change.Placed(0, subscription(1, FIRE, "b", MONEY))));
        assertThat(subscriptions.stands(opened)).isTrue();

        subscriptions.take(List.of(new Change.Placed(1, subscription(1, CERT, "b", MONEY))));
        assertThat(subscriptions.stands(opened)).isFalse();

        subscriptions.take(
                List.of(new Change.Placed(2, subscription(1, FIRE, "b", Interest.ANYTHING))));
        assertThat(subscriptions.stands(opened)).isFalse();
    }

    @Test
    void placeIsThatOfTheLastRecord() {
        assertThat(subscriptions.place()).isEqualTo(-1);

        subscriptions.take(
                List.of(
                        new Change.Placed(3, subscription(1, FIRE, "a", MONEY)),
                        new Change.Ended(7, new SubscriptionId(new UUID(0, 1)))));

        assertThat(subscriptions.place()).isEqualTo(7);
    }

    @Test
    void watchersAreToldAfterEachChangeUntilTheyClose() {
        var places = new ArrayList<Long>();
        var watch = subscriptions.watch(() -> places.add(subscriptions.place()));

        subscriptions.take(List.of(new Change.Placed(0, subscription(1, FIRE, "a", MONEY))));
        subscriptions.take(List.of());
        watch.close();
        subscriptions.take(List.of(new Change.Placed(1, subscription(2, FIRE, "b", MONEY))));

        assertThat(places).containsExactly(0L);
    }

    private static Subscription subscription(
            long id, ParticipantId owner, String name, Interest interest) {
        return new Subscription(new SubscriptionId(new UUID(0, id)), owner, name, interest);
    }
}
