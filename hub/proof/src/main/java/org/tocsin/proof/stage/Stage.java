package org.tocsin.proof.stage;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.domain.advisory.IdScheme;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.party.Credential;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.delivery.receipt.Outbox;
import org.tocsin.server.security.Participants;
import org.tocsin.server.security.Secrets;
import org.tocsin.topology.fact.Enrolled;

/// A hub on which one world after another is played, each at a later time than the one before.
///
/// What an earlier world left behind has run out when the next begins. For one thread.
public final class Stage implements AutoCloseable {
    private static final Duration BETWEEN_WORLDS = Duration.ofHours(3);
    private static final ParticipantId NOBODY = new ParticipantId("nobody");

    private final ApplicationContext context;
    private final EmbeddedServer server;
    private final SettableClock clock;
    private final Participants participants;
    private final MemoryEnrolments enrolments;
    private final MemorySubscriptions subscriptions;
    private final MemoryRecord record;
    private final Catalogue catalogue;
    private final Outbox receipts;
    private final Secrets secrets;
    private final IdScheme ids;
    private final Map<String, Credential> credentials = new HashMap<>();
    private final Map<ParticipantId, Participant> enrolled = new HashMap<>();
    private Instant beginning = Instant.parse("2030-01-01T00:00:00Z");
    private int worlds;

    /// Starts a hub.
    ///
    /// @param keys the folder of its keys; hubs that share it give the same ids and signatures
    public Stage(Path keys) {
        server =
                ApplicationContext.run(
                        EmbeddedServer.class,
                        Map.of(
                                "hub.keys.folder", keys.toString(),
                                "hub.kafka.enabled", "false",
                                "hub.delivery.kept", "1h",
                                "micronaut.server.port", "-1",
                                "micronaut.netty.event-loops.default.num-threads", "1"));
        context = server.getApplicationContext();
        clock = context.getBean(SettableClock.class);
        participants = context.getBean(Participants.class);
        enrolments = context.getBean(MemoryEnrolments.class);
        subscriptions = context.getBean(MemorySubscriptions.class);
        record = context.getBean(MemoryRecord.class);
        catalogue = context.getBean(Catalogue.class);
        receipts = context.getBean(Outbox.class);
        secrets = context.getBean(Secrets.class);
        ids = context.getBean(IdScheme.class);
    }

    /// Returns where the hub answers on loopback.
    public int port() {
        return server.getPort();
    }

    /// Begins the next world, with everybody as they are then.
    ///
    /// @return a number that no other world on this stage has
    public int begin(List<Participant> everybody) {
        settle();
        worlds++;
        beginning = beginning.plus(BETWEEN_WORLDS);
        at(0);
        catalogue.trim(clock.instant());
        subscriptions.clear();
        everybody.forEach(this::enrol);
        record.clear();
        return worlds;
    }

    /// Changes a participant.
    public void enrol(Participant participant) {
        if (participant.equals(enrolled.put(participant.id(), participant))) {
            return;
        }
        var held = new ArrayList<Credential>();
        held.add(credential(participant.id().value()));
        participant.persons().keySet().forEach(person -> held.add(credential(person.toString())));
        enrolments.write(new Enrolled(new Enrolment(participant, held), clock.instant(), ""));
    }

    private Credential credential(String clientId) {
        return credentials.computeIfAbsent(
                clientId, client -> secrets.credential(client, secret(client), Instant.EPOCH));
    }

    /// Returns the secret of a client.
    public static String secret(String clientId) {
        return "secret-of-" + clientId;
    }

    /// Sets the clock, and tells the hub that it is sure of rights.
    ///
    /// @param millis of the world
    public void at(int millis) {
        pass(millis);
        participants.confirm();
    }

    /// Sets the clock while the hub hears nothing of rights.
    ///
    /// @param millis of the world
    public void pass(int millis) {
        clock.set(instant(millis));
    }

    /// Gives every open stream a turn soon, as any change of rights does.
    public void rouse() {
        var next = participants.snapshot().epoch() + 1;
        participants.take(List.of(new Participants.Change.Removed(next, NOBODY)));
    }

    /// Returns an instant of the world.
    public Instant instant(int millis) {
        return beginning.plusMillis(millis);
    }

    /// Returns the id of an advisory.
    public String id(String originator, String reference) {
        return ids.id(new ParticipantId(originator), new Reference(reference)).toString();
    }

    /// Waits until everything that was delivered is on record.
    public void settle() {
        while (!receipts.isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
