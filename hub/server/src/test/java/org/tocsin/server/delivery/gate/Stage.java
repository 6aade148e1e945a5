package org.tocsin.server.delivery.gate;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.spec.SecretKeySpec;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.marking.Egress;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sample.Party;
import org.tocsin.domain.sample.Ticking;
import org.tocsin.domain.subscription.Interest;
import org.tocsin.formats.json.EditionJson;
import org.tocsin.server.config.RightsSettings;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.delivery.catalogue.Markings;
import org.tocsin.server.delivery.catalogue.MemoryShelf;
import org.tocsin.server.delivery.receipt.Recipients;
import org.tocsin.server.security.Identity;
import org.tocsin.server.security.Participants;
import org.tocsin.server.testing.Press;

/// A gate with everything that it needs, in memory, under a clock that the test moves.
final class Stage {
    static final Duration KEPT = Duration.ofDays(30);
    static final Budget PLENTY = new Budget(10_000, 1 << 30, 1_000_000);

    private static final AtomicLong EPOCH = new AtomicLong();

    final Ticking clock = new Ticking();
    final MemoryShelf shelf = new MemoryShelf();
    final Catalogue catalogue =
            new Catalogue(shelf, EditionJson::signed, KEPT, 1 << 20, new Markings());
    final Press press = new Press(catalogue, clock);
    final Participants participants =
            new Participants(new RightsSettings(Duration.ofSeconds(60)), clock);
    final Recipients recipients = new Recipients();
    final Gate gate = gate();

    Stage() {
        participants.confirm();
    }

    /// Returns another gate to the same catalogue, as another node would have.
    Gate gate() {
        return gate(recipients);
    }

    /// Returns another gate that knows of other receipts.
    Gate gate(Recipients known) {
        return new Gate(
                catalogue,
                participants,
                known,
                Gazetteer.empty(),
                clock,
                new SecretKeySpec(new byte[32], "AES"),
                new SecretKeySpec(new byte[32], "AES"));
    }

    static Identity machine(String id) {
        return new Identity.Machine(new ParticipantId(id));
    }

    static Request request(String id, Interest interest) {
        var filter = new Filter(interest, Filter.STREAMED);
        return new Request(machine(id), Egress.STREAM, filter, Order.URGENT_FIRST);
    }

    static Request list(String id, Interest interest) {
        var filter = new Filter(interest, Filter.LISTED);
        return new Request(machine(id), Egress.OWN_SCREEN, filter, Order.OLDEST_FIRST);
    }

    void enrol(String id, int level, String... compartments) {
        enrol(participant(id, level, false, compartments));
    }

    void suspend(String id) {
        enrol(participant(id, 0, true));
    }

    private void enrol(Participant participant) {
        var enrolment = new Enrolment(participant, List.of());
        participants.take(
                List.of(new Participants.Change.Enrolled(EPOCH.incrementAndGet(), enrolment)));
    }

    private static Participant participant(
            String id, int level, boolean suspended, String... compartments) {
        return Party.business(id)
                .with(new Role[0])
                .cleared(level, compartments)
                .participant()
                .withSuspended(suspended);
    }

    /// Lets time pass while the node stays sure of rights.
    void pass(Duration time) {
        clock.pass(time);
        participants.confirm();
    }
}
