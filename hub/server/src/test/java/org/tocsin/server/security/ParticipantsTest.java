package org.tocsin.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.marking.Reader;
import org.tocsin.domain.party.Clearance;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.ParticipantKind;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sample.Ticking;
import org.tocsin.server.config.RightsSettings;
import org.tocsin.server.testing.World;

class ParticipantsTest {
    private static final Identity FIRE = Identity.parse("qm-fire").orElseThrow();
    private static final Identity ADA = Identity.parse("qm-police/ada-quill").orElseThrow();
    private static final Identity BRAM = Identity.parse("qm-police/bram-oster").orElseThrow();

    private final Ticking clock = new Ticking();
    private final Participants participants =
            new Participants(new RightsSettings(Duration.ofSeconds(5)), clock);

    @Test
    void everybodyReadsAsAnyoneUntilTheRightsAreKnown() {
        enrol(1, fire());

        assertThat(participants.reader(FIRE)).isEqualTo(new Reader.Anyone());
        participants.confirm();
        assertThat(participants.reader(FIRE)).isEqualTo(new Reader.Organisation(fire()));
    }

    /// Rule S-4.
    @Test
    void everybodyReadsAsAnyoneWhenTheLeaseHasLapsed() {
        enrol(1, fire());
        participants.confirm();

        clock.pass(Duration.ofSeconds(5));

        assertThat(participants.isLeased()).isFalse();
        assertThat(participants.reader(FIRE)).isEqualTo(new Reader.Anyone());
    }

    @Test
    void strangersReadAsAnyone() {
        participants.confirm();

        assertThat(participants.reader(FIRE)).isEqualTo(new Reader.Anyone());
        assertThat(participants.reader(ADA)).isEqualTo(new Reader.Anyone());
    }

    @Test
    void suspendedParticipantsAndPersonsReadAsAnyone() {
        enrol(1, World.suspended(fire()));
        enrol(2, police());
        participants.confirm();

        assertThat(participants.reader(FIRE)).isEqualTo(new Reader.Anyone());
        assertThat(participants.reader(BRAM)).isEqualTo(new Reader.Anyone());
    }

    @Test
    void personReadsWithinTheParticipantsClearance() {
        enrol(1, police());
        participants.confirm();

        var reader = participants.reader(ADA);

        assertThat(reader.clearance()).isEqualTo(new Clearance(2, java.util.Set.of("harbour")));
    }

    @Test
    void eachParticipantKeepsTheEpochOfItsOwnLastChange() {
        enrol(3, fire());
        enrol(7, police());

        var directory = participants.snapshot();

        assertThat(directory.epoch()).isEqualTo(7);
        assertThat(directory.epoch(new ParticipantId("qm-fire"))).isEqualTo(3);
        assertThat(directory.epoch(new ParticipantId("nobody"))).isEqualTo(-1);
    }

    @Test
    void snapshotStaysAsItWas() {
        enrol(1, fire());
        var before = participants.snapshot();

        participants.take(
                List.of(new Participants.Change.Removed(2, new ParticipantId("qm-fire"))));

        assertThat(before.participant(new ParticipantId("qm-fire"))).isPresent();
        assertThat(participants.snapshot().participant(new ParticipantId("qm-fire"))).isEmpty();
    }

    @Test
    void watchersAreToldWhoseRightsChanged() {
        var told = new ArrayList<ParticipantId>();
        participants.watch(told::add);

        enrol(1, fire());

        assertThat(told).containsExactly(new ParticipantId("qm-fire"));
    }

    private void enrol(long epoch, Participant participant) {
        var enrolment = new Enrolment(participant, List.of());
        participants.take(List.of(new Participants.Change.Enrolled(epoch, enrolment)));
    }

    private static Participant fire() {
        return World.participant(
                "qm-fire", ParticipantKind.EMERGENCY_SERVICE, "QM", Role.SUBSCRIBER);
    }

    private static Participant police() {
        return World.withPersons(
                World.participant("qm-police", ParticipantKind.AGENCY, "QM", Role.PUBLISHER),
                World.person("ada-quill", false, Role.PUBLISHER),
                World.person("bram-oster", true, Role.PUBLISHER));
    }
}
