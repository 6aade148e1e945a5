package org.tocsin.server.testing;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tocsin.domain.party.Clearance;
import org.tocsin.domain.party.Credential;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.ParticipantKind;
import org.tocsin.domain.party.Person;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.party.Proposal;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sample.Party;
import org.tocsin.domain.sample.Publishers;
import org.tocsin.domain.sector.Sector;
import org.tocsin.formats.json.ParticipantJson;
import org.tocsin.server.security.AccessTokens;
import org.tocsin.server.security.Identity;
import org.tocsin.server.security.Participants;
import org.tocsin.server.security.Secrets;

/// The participants of the tests, with secrets that the tests know.
public final class World {
    private final Participants participants;
    private final Secrets secrets;
    private final AccessTokens tokens;

    /// Enrols everybody at the hub of `context`, and gives its rights a lease.
    public World(ApplicationContext context) {
        participants = context.getBean(Participants.class);
        secrets = context.getBean(Secrets.class);
        tokens = context.getBean(AccessTokens.class);
        clear();
        put(police());
        put(participant("qm-fire", ParticipantKind.EMERGENCY_SERVICE, "QM", Role.SUBSCRIBER));
        put(participant("qm-registrar", ParticipantKind.STATE_REGISTRAR, "QM", Role.REGISTRAR));
        put(participant("qn-registrar", ParticipantKind.STATE_REGISTRAR, "QN", Role.REGISTRAR));
        put(participant("qn-cert", ParticipantKind.AGENCY, "QN", Role.PUBLISHER));
        put(participant("hub-operator", ParticipantKind.HUB_OPERATOR, "QN", Role.OPERATOR));
        put(participant("qm-oversight", ParticipantKind.OVERSIGHT_BODY, "QM", Role.AUDITOR));
        confirm();
    }

    /// Returns the secret of a client id.
    public static String secret(String clientId) {
        return "secret-of-" + clientId;
    }

    /// Returns the value of an `Authorization` header field with a token for `clientId`.
    public String bearer(String clientId) {
        var identity = Identity.parse(clientId).orElseThrow();
        return "Bearer " + tokens.issue(identity, credential(clientId));
    }

    /// Enrols a participant, or changes it, with secrets for it and its persons.
    public void put(Participant participant) {
        put(participant, Optional.empty());
    }

    /// Enrols a participant for which something waits, with secrets for it and its persons.
    public void put(Participant participant, Optional<Proposal> waiting) {
        var credentials = new ArrayList<Credential>();
        credentials.add(credential(participant.id().value()));
        participant.persons().keySet().forEach(id -> credentials.add(credential(id.toString())));
        var enrolment = new Enrolment(participant, credentials, waiting);
        participants.take(List.of(new Participants.Change.Enrolled(nextEpoch(), enrolment)));
    }

    /// Enrols the sample participants of the seeds.
    public void putSeeds() {
        try (var in = World.class.getResourceAsStream("/seeds/participants.json")) {
            var document = Objects.requireNonNull(in).readAllBytes();
            ParticipantJson.parseAll(document).found().orElseThrow().stream()
                    .map(ParticipantJson.Entry::participant)
                    .forEach(this::put);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void clear() {
        var everybody = participants.snapshot().entries().keySet();
        participants.take(
                everybody.stream()
                        .<Participants.Change>map(
                                id -> new Participants.Change.Removed(nextEpoch(), id))
                        .toList());
    }

    private long nextEpoch() {
        return participants.snapshot().epoch() + 1;
    }

    /// Changes a participant.
    public void change(String id, UnaryOperator<Participant> change) {
        put(change.apply(participant(id)));
    }

    /// Returns a participant as it is.
    public Participant participant(String id) {
        return participants.snapshot().participant(new ParticipantId(id)).orElseThrow();
    }

    /// Gives the rights a lease from now on.
    public void confirm() {
        participants.confirm();
    }

    /// Ends the lease, as when the log of participants is away for too long.
    public void release() {
        participants.release();
    }

    /// Returns the participant suspended.
    public static Participant suspended(Participant of) {
        return of.withSuspended(true);
    }

    /// Returns the participant with a clearance of this level and without compartments.
    public static Participant cleared(Participant of, int level) {
        return of.withClearance(new Clearance(level, Set.of()));
    }

    /// Returns the participant with these persons.
    public static Participant withPersons(Participant of, Person... persons) {
        return of.withPersons(
                Arrays.stream(persons).collect(Collectors.toMap(Person::id, person -> person)));
    }

    /// Returns a participant without persons.
    public static Participant participant(
            String id, ParticipantKind kind, String state, Role... roles) {
        return Party.of(kind, id)
                .in(state)
                .with(roles)
                .working(Sector.EMERGENCY)
                .cleared(2, "harbour")
                .participant();
    }

    /// Returns an agency of Maridia that may publish everything everywhere.
    public static Participant agency(String id) {
        var plain = participant(id, ParticipantKind.AGENCY, "QM", Role.PUBLISHER);
        return new Party(plain).mandated(Publishers.everything()).participant();
    }

    /// Returns a person of the police.
    public static Person person(String name, boolean suspended, Role... roles) {
        return new Person(
                PersonId.parse("qm-police/" + name),
                Set.of(roles),
                new Clearance(3, Set.of("harbour", "games")),
                suspended);
    }

    private static Participant police() {
        return withPersons(
                participant(
                        "qm-police", ParticipantKind.AGENCY, "QM", Role.PUBLISHER, Role.SUBSCRIBER),
                person("ada-quill", false, Role.PUBLISHER, Role.RELEASER),
                person("cleo-finch", false, Role.SUBSCRIBER),
                person("bram-oster", true, Role.PUBLISHER));
    }

    private Credential credential(String clientId) {
        return secrets.credential(clientId, secret(clientId), Instant.EPOCH);
    }
}
