package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Sorted.codes;
import static org.tocsin.topology.codec.Sorted.each;
import static org.tocsin.topology.codec.Sorted.known;
import static org.tocsin.topology.codec.Sorted.set;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.party.Clearance;
import org.tocsin.domain.party.Credential;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.domain.party.Mandate;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.ParticipantKind;
import org.tocsin.domain.party.Person;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.schema.v1.ParticipantEnrolled;
import org.tocsin.topology.fact.Enrolled;

/// Participants, their persons and their credentials.
final class EnrolledCodec {
    private EnrolledCodec() {}

    static ParticipantEnrolled written(Enrolled enrolled) {
        var participant = enrolled.enrolment().participant();
        return ParticipantEnrolled.newBuilder()
                .setId(participant.id().value())
                .setName(participant.name())
                .setKind(participant.kind().code())
                .setState(participant.state().value())
                .setRoles(codes(participant.roles(), Role::code))
                .setSectors(codes(participant.sectors(), Sector::code))
                .setCommunities(codes(participant.communities(), Function.identity()))
                .setClientOf(codes(participant.clientOf(), ParticipantId::value))
                .setClearance(written(participant.clearance()))
                .setMandates(each(participant.mandates(), EnrolledCodec::written))
                .setPersons(written(participant.persons()))
                .setSuspended(participant.suspended())
                .setCredentials(each(enrolled.enrolment().credentials(), EnrolledCodec::written))
                .setChangedAt(enrolled.changedAt())
                .setChangedBy(enrolled.changedBy())
                .build();
    }

    static Enrolled read(ParticipantEnrolled record) {
        var participant =
                new Participant(
                        new ParticipantId(record.getId()),
                        record.getName(),
                        known(ParticipantKind::of).apply(record.getKind()),
                        new StateCode(record.getState()),
                        set(record.getRoles(), known(Role::of)),
                        set(record.getSectors(), known(Sector::of)),
                        set(record.getCommunities(), Function.identity()),
                        set(record.getClientOf(), ParticipantId::new),
                        read(record.getClearance()),
                        each(record.getMandates(), EnrolledCodec::read),
                        persons(record.getPersons()),
                        record.getSuspended());
        var credentials = each(record.getCredentials(), EnrolledCodec::read);
        return new Enrolled(
                new Enrolment(participant, credentials),
                record.getChangedAt(),
                record.getChangedBy());
    }

    private static List<org.tocsin.schema.v1.Person> written(Map<PersonId, Person> persons) {
        return each(
                List.copyOf(new TreeMap<>(persons).values()),
                person ->
                        new org.tocsin.schema.v1.Person(
                                person.id().toString(),
                                codes(person.roles(), Role::code),
                                written(person.clearance()),
                                person.suspended()));
    }

    private static Map<PersonId, Person> persons(List<org.tocsin.schema.v1.Person> records) {
        return records.stream()
                .map(record ->
                        new Person(
                                PersonId.parse(record.getId()),
                                set(record.getRoles(), known(Role::of)),
                                read(record.getClearance()),
                                record.getSuspended()))
                .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
    }

    private static org.tocsin.schema.v1.Clearance written(Clearance clearance) {
        return new org.tocsin.schema.v1.Clearance(
                clearance.level(), codes(clearance.compartments(), Function.identity()));
    }

    private static Clearance read(org.tocsin.schema.v1.Clearance record) {
        return new Clearance(record.getLevel(), set(record.getCompartments(), Function.identity()));
    }

    private static org.tocsin.schema.v1.Mandate written(Mandate mandate) {
        return new org.tocsin.schema.v1.Mandate(
                codes(mandate.kinds(), AdvisoryKind::code),
                codes(mandate.sectors(), Sector::code),
                AreaCodec.written(mandate.coverage()));
    }

    private static Mandate read(org.tocsin.schema.v1.Mandate record) {
        return new Mandate(
                set(record.getKinds(), known(AdvisoryKind::of)),
                set(record.getSectors(), known(Sector::of)),
                AreaCodec.read(record.getCoverage()));
    }

    private static org.tocsin.schema.v1.Credential written(Credential credential) {
        return new org.tocsin.schema.v1.Credential(
                credential.clientId(), credential.secretHash(), credential.issuedAt());
    }

    private static Credential read(org.tocsin.schema.v1.Credential record) {
        return new Credential(record.getClientId(), record.getSecretHash(), record.getIssuedAt());
    }
}
