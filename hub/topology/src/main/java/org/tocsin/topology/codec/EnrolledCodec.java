package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Sorted.codes;
import static org.tocsin.topology.codec.Sorted.each;
import static org.tocsin.topology.codec.Sorted.known;
import static org.tocsin.topology.codec.Sorted.set;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
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
import org.tocsin.domain.party.Proposal;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.party.Signing;
import org.tocsin.domain.party.SigningKey;
import org.tocsin.domain.party.Standing;
import org.tocsin.domain.party.Term;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.schema.v1.ParticipantEnrolled;
import org.tocsin.topology.fact.Enrolled;

/// Participants, their persons, their credentials and what is asked for them.
final class EnrolledCodec {
    private EnrolledCodec() {}

    static ParticipantEnrolled written(Enrolled enrolled) {
        var enrolment = enrolled.enrolment();
        var record = written(enrolment.participant(), enrolled.changedAt(), enrolled.changedBy());
        record.setCredentials(each(enrolment.credentials(), EnrolledCodec::written));
        record.setProposal(enrolment.proposal().map(EnrolledCodec::written).orElse(null));
        return record;
    }

    private static ParticipantEnrolled written(
            Participant participant, Instant changedAt, String changedBy) {
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
                .setSuspended(!participant.takesPart())
                .setChangedAt(changedAt)
                .setChangedBy(changedBy)
                .setStanding(participant.standing().code())
                .setConsentedAt(participant.standing().consent().orElse(null))
                .setTier(participant.tier())
                .setEnd(participant.term().end().orElse(null))
                .setSignsSince(participant.signing().since().orElse(null))
                .setSigningKeys(each(participant.signing().keys(), EnrolledCodec::written))
                .build();
    }

    private static org.tocsin.schema.v1.Proposal written(Proposal proposal) {
        return new org.tocsin.schema.v1.Proposal(
                proposal.id().toString(),
                proposal.expiresAt(),
                written(proposal.wanted(), proposal.askedAt(), proposal.askedBy()),
                codes(proposal.alsoAskedBy(), Function.identity()),
                codes(proposal.secretsOf(), Function.identity()));
    }

    static Enrolled read(ParticipantEnrolled record) {
        var credentials = each(record.getCredentials(), EnrolledCodec::read);
        var proposal = Optional.ofNullable(record.getProposal()).map(EnrolledCodec::read);
        return new Enrolled(
                new Enrolment(participant(record), credentials, proposal),
                record.getChangedAt(),
                record.getChangedBy());
    }

    private static Participant participant(ParticipantEnrolled record) {
        return new Participant(
                new ParticipantId(record.getId()),
                record.getName(),
                known(ParticipantKind::of).apply(record.getKind()),
                new StateCode(record.getState()),
                set(record.getRoles(), known(Role::of)),
                set(record.getSectors(), known(Sector::of)),
                set(record.getCommunities(), Function.identity()),
                set(record.getClientOf(), ParticipantId::new),
                read(record.getClearance()),
                record.getTier(),
                each(record.getMandates(), EnrolledCodec::read),
                persons(record.getPersons()),
                standing(record),
                new Term(Optional.ofNullable(record.getEnd())),
                new Signing(
                        Optional.ofNullable(record.getSignsSince()),
                        each(record.getSigningKeys(), EnrolledCodec::read)));
    }

    /// What was written before participants consented is of a hub that was set up with them.
    private static Standing standing(ParticipantEnrolled record) {
        var consent = Optional.ofNullable(record.getConsentedAt());
        if (!record.getStanding().isEmpty()) {
            return Standing.of(record.getStanding(), consent)
                    .orElseThrow(() -> new IllegalArgumentException("an unknown standing"));
        }
        return record.getSuspended()
                ? new Standing.Suspended(Optional.of(record.getChangedAt()))
                : new Standing.Active(record.getChangedAt());
    }

    private static Proposal read(org.tocsin.schema.v1.Proposal record) {
        return new Proposal(
                UUID.fromString(record.getId()),
                record.getWanted().getChangedBy(),
                set(record.getAlsoAskedBy(), Function.identity()),
                record.getWanted().getChangedAt(),
                record.getExpiresAt(),
                participant(record.getWanted()),
                set(record.getSecretsOf(), Function.identity()));
    }

    private static List<org.tocsin.schema.v1.Person> written(Map<PersonId, Person> persons) {
        return each(
                List.copyOf(new TreeMap<>(persons).values()),
                person ->
                        new org.tocsin.schema.v1.Person(
                                person.id().toString(),
                                codes(person.roles(), Role::code),
                                written(person.clearance()),
                                person.suspended(),
                                person.term().end().orElse(null)));
    }

    private static Map<PersonId, Person> persons(List<org.tocsin.schema.v1.Person> records) {
        return records.stream()
                .map(record ->
                        new Person(
                                PersonId.parse(record.getId()),
                                set(record.getRoles(), known(Role::of)),
                                read(record.getClearance()),
                                record.getSuspended(),
                                new Term(Optional.ofNullable(record.getEnd()))))
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

    private static org.tocsin.schema.v1.SigningKey written(SigningKey key) {
        return new org.tocsin.schema.v1.SigningKey(
                key.publicKey(),
                key.from(),
                key.until().orElse(null),
                key.revokedAt().orElse(null));
    }

    private static SigningKey read(org.tocsin.schema.v1.SigningKey record) {
        return new SigningKey(
                record.getPublicKey(),
                record.getFrom(),
                Optional.ofNullable(record.getUntil()),
                Optional.ofNullable(record.getRevokedAt()));
    }

    private static org.tocsin.schema.v1.Credential written(Credential credential) {
        return new org.tocsin.schema.v1.Credential(
                credential.clientId(), credential.secretHash(), credential.issuedAt());
    }

    private static Credential read(org.tocsin.schema.v1.Credential record) {
        return new Credential(record.getClientId(), record.getSecretHash(), record.getIssuedAt());
    }
}
