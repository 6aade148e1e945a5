package org.tocsin.proof.stage;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sample.Party;
import org.tocsin.domain.sample.Ticking;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.delivery.catalogue.Dossier;
import org.tocsin.server.delivery.catalogue.Entry;
import org.tocsin.server.delivery.receipt.Outbox;
import org.tocsin.server.kafka.Engines;
import org.tocsin.server.kafka.Ledger;
import org.tocsin.server.security.Participants;
import org.tocsin.server.security.Readiness;
import org.tocsin.server.security.Secrets;
import org.tocsin.server.subscription.SubscriptionLog;
import org.tocsin.server.subscription.Subscriptions;
import org.tocsin.topology.Topics;
import org.tocsin.topology.step.Admit;

/// A stage whose hub has its log on a broker of its own: everything is real but the clock, and the
/// registry, which is in this process.
///
/// What a broker hands on, it hands on in its own time; so whoever changes something here waits
/// until all of the hub acts by it.
public final class BrokerStage implements Stage {
    /// Has no rights; whenever it changes, something about rights has changed.
    private static final Participant NOBODY =
            Party.business("nobody").with(new Role[0]).participant();

    private static final Duration STARTING = Duration.ofMinutes(10);

    private final Folder folder = new Folder();
    private final Broker broker;
    private final Node node;
    private final Calendar calendar;
    private final Roster roster;
    private final Enrolling enrolling;
    private final Bookkeeping bookkeeping;
    private final Silence silence = new Silence();
    private final Participants participants;
    private final Catalogue catalogue;
    private final Engines engines;
    private final Topics topics;

    /// Starts a broker and a hub on it.
    ///
    /// @param keys the folder of the hub's keys; hubs that share it give the same ids and
    ///   signatures
    public BrokerStage(Path keys) {
        broker = new Broker(folder.path());
        node = new Node(keys, settings());
        engines = node.part(Engines.class);
        awaitReady();
        calendar = new Calendar(node.part(Ticking.class));
        roster = new Roster(node.part(Secrets.class));
        enrolling = new Enrolling(node, broker.address());
        bookkeeping = new Bookkeeping(node, broker.address());
        participants = node.part(Participants.class);
        participants.onChange(silence);
        catalogue = node.part(Catalogue.class);
        topics = node.part(Topics.class);
    }

    /// Nobody is told something else because the machine is busy.
    private Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("hub.kafka.bootstrap.servers", broker.address());
        settings.put("hub.data.folder", folder.path().resolve("hub").toString());
        settings.put("hub.registry.url", "here://" + broker.address());
        settings.put("hub.registry.register", "true");
        settings.put("hub.topics.create", "true");
        settings.put("hub.topics.scale", "local");
        settings.put("hub.publishing.timeout", "30s");
        settings.put("hub.decisions.wait-default", "30s");
        settings.put("hub.delivery.heartbeat", "5m");
        settings.put("hub.delivery.stall-timeout", "10m");
        return settings;
    }

    private void awaitReady() {
        var readiness = node.part(Readiness.class);
        Patience.until("the hub runs", STARTING, () -> readiness.isReady() && engines.allRun());
    }

    @Override
    public int port() {
        return node.port();
    }

    @Override
    public int begin(List<Participant> everybody) {
        var number = calendar.turn();
        hear();
        catalogue.trim(calendar.now());
        endSubscriptions(everybody);
        enrolling.write(
                everybody.stream()
                        .flatMap(one -> roster.change(one, calendar.now()).stream())
                        .toList());
        return number;
    }

    private void endSubscriptions(List<Participant> everybody) {
        var inForce = node.part(Subscriptions.class);
        var log = node.part(SubscriptionLog.class);
        everybody.stream()
                .flatMap(owner -> inForce.of(owner.id()).stream())
                .forEach(subscription -> log.end(subscription.id()));
    }

    @Override
    public void enrol(Participant participant) {
        roster.change(participant, calendar.now()).ifPresent(enrolling::change);
    }

    @Override
    public void at(int millis) {
        calendar.set(millis);
        hear();
    }

    private void hear() {
        silence.end();
        participants.confirm();
    }

    @Override
    public void pass(int millis) {
        silence.begin();
        rouse();
        Patience.until("the hub acts by nothing new", silence::isKept);
        node.becomeQuiet();
        calendar.set(millis);
        if (participants.isLeased()) {
            throw new IllegalStateException("the hub is sure of rights though it heard nothing");
        }
    }

    @Override
    public void rouse() {
        enrolling.write(List.of(roster.as(NOBODY, calendar.now())));
    }

    @Override
    public Instant instant(int millis) {
        return calendar.instant(millis);
    }

    @Override
    public String id(String originator, String reference) {
        return node.id(originator, reference);
    }

    @Override
    public void awaitVersion(String advisory, int version) {
        Patience.until(
                "a version can be read",
                () ->
                        dossier(advisory)
                                .flatMap(Dossier::latest)
                                .filter(latest -> latest.card().version() >= version)
                                .filter(this::isListed)
                                .isPresent());
    }

    @Override
    public void awaitEnd(String advisory, boolean retracted) {
        var ends = retracted ? Set.of(Ending.RETRACTED) : Set.of(Ending.values());
        Patience.until(
                "an end is known",
                () ->
                        dossier(advisory)
                                .filter(it -> it.ended().filter(ends::contains).isPresent())
                                .flatMap(Dossier::ending)
                                .filter(this::isListed)
                                .isPresent());
        for (var lane : Lane.values()) {
            Patience.until("a lane knows an end", () -> knows(lane, advisory, ends));
        }
    }

    private Optional<Dossier> dossier(String advisory) {
        return catalogue.dossier(AdvisoryId.parse(advisory));
    }

    private boolean isListed(Entry entry) {
        var position = entry.card().position();
        return catalogue.log(position.log()).view().end() >= position.offset();
    }

    private boolean knows(Lane lane, String advisory, Set<Ending> ends) {
        return engines.known(lane, Admit.ENDINGS, advisory)
                .flatMap(row -> topics.endings().read(row).readable())
                .filter(ended -> ends.contains(ended.ending()))
                .isPresent();
    }

    @Override
    public void settle() {
        Patience.until("every receipt is handed on", node.part(Outbox.class)::isEmpty);
        node.part(Ledger.class).flush();
        bookkeeping.settle();
    }

    @Override
    public String onRecord(String head, String body) {
        return Excerpt.of(head, body, calendar.instant(0));
    }

    @Override
    public void close() {
        bookkeeping.close();
        enrolling.close();
        node.close();
        broker.close();
        folder.close();
    }
}
