package org.tocsin.proof.stage;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sample.Ticking;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.delivery.receipt.Outbox;
import org.tocsin.server.security.Participants;
import org.tocsin.server.security.Secrets;

/// A stage whose hub has its log in memory: whatever is written is read everywhere at once.
public final class MemoryStage implements Stage {
    private static final ParticipantId NOBODY = new ParticipantId("nobody");

    private final Node node;
    private final Calendar calendar;
    private final Roster roster;
    private final Participants participants;
    private final MemoryEnrolments enrolments;
    private final MemorySubscriptions subscriptions;
    private final MemoryRecord record;
    private final Catalogue catalogue;
    private final Outbox receipts;

    /// Starts a hub.
    ///
    /// @param keys the folder of its keys; hubs that share it give the same ids and signatures
    public MemoryStage(Path keys) {
        node = new Node(keys, Map.of("hub.kafka.enabled", "false"));
        calendar = new Calendar(node.part(Ticking.class));
        roster = new Roster(node.part(Secrets.class));
        participants = node.part(Participants.class);
        enrolments = node.part(MemoryEnrolments.class);
        subscriptions = node.part(MemorySubscriptions.class);
        record = node.part(MemoryRecord.class);
        catalogue = node.part(Catalogue.class);
        receipts = node.part(Outbox.class);
    }

    @Override
    public int port() {
        return node.port();
    }

    @Override
    public int begin(List<Participant> everybody) {
        settle();
        var number = calendar.turn();
        participants.confirm();
        catalogue.trim(calendar.now());
        subscriptions.clear();
        everybody.forEach(this::enrol);
        record.clear();
        return number;
    }

    @Override
    public void enrol(Participant participant) {
        roster.change(participant, calendar.now()).ifPresent(enrolments::write);
    }

    @Override
    public void at(int millis) {
        pass(millis);
        participants.confirm();
    }

    @Override
    public void pass(int millis) {
        calendar.set(millis);
    }

    @Override
    public void rouse() {
        var next = participants.snapshot().epoch() + 1;
        participants.take(List.of(new Participants.Change.Removed(next, NOBODY)));
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
    public void awaitVersion(String advisory, int version) {}

    @Override
    public void awaitEnd(String advisory, boolean retracted) {}

    @Override
    public void settle() {
        while (!receipts.isEmpty()) {
            Thread.onSpinWait();
        }
    }

    /// The record is emptied between worlds, and has an order of its own.
    @Override
    public String onRecord(String head, String body) {
        return head + "\n" + body;
    }

    @Override
    public void close() {
        node.close();
    }
}
