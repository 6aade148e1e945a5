package org.tocsin.local.seeding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.party.Credential;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.party.SigningKey;
import org.tocsin.domain.party.Standing;
import org.tocsin.domain.subscription.Subscription;
import org.tocsin.domain.subscription.SubscriptionId;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.json.GazetteerJson;
import org.tocsin.formats.json.ParticipantJson;
import org.tocsin.formats.json.SubscriptionJson;
import org.tocsin.topology.fact.Enrolled;
import org.tocsin.topology.fact.Placed;

/// The participants of `seeds/` with their persons and subscriptions.
final class SampleWorld {

    private static final String BY_THE_HUB = "";

    private final List<ParticipantJson.Entry> entries;
    private final Gazetteer gazetteer;

    private SampleWorld(List<ParticipantJson.Entry> entries, Gazetteer gazetteer) {
        this.entries = List.copyOf(entries);
        this.gazetteer = gazetteer;
    }

    /// Reads the seeds from the class path.
    ///
    /// @throws IllegalStateException when they are not what they should be
    static SampleWorld read() {
        return new SampleWorld(
                value(ParticipantJson.parseAll(bytes("participants.json"))),
                value(GazetteerJson.parse(bytes("areas.json"))));
    }

    /// The client ids of all participants and persons, in the order of the file.
    List<String> clients() {
        return entries.stream().flatMap(entry -> clients(entry.participant())).toList();
    }

    /// The facts that every participant is on the hub, and consented when it was set up.
    ///
    /// Source: SPECIFICATION.md S-12.
    ///
    /// @param credential makes the credential of a client id as of an instant
    /// @param key makes a key by which a participant signs what it publishes, as of an instant
    List<Enrolled> enrolled(
            BiFunction<String, Instant, Credential> credential,
            BiFunction<ParticipantId, Instant, SigningKey> key,
            Instant at) {
        return entries.stream()
                .map(ParticipantJson.Entry::participant)
                .map(participant -> consented(participant, at))
                .map(participant -> signing(participant, key, at))
                .map(participant ->
                        new Enrolment(
                                participant,
                                clients(participant).map(id -> credential.apply(id, at)).toList()))
                .map(enrolment -> new Enrolled(enrolment, at, BY_THE_HUB))
                .toList();
    }

    private static Participant signing(
            Participant participant,
            BiFunction<ParticipantId, Instant, SigningKey> key,
            Instant at) {
        return participant.is(Role.PUBLISHER)
                ? participant.withSigning(
                        participant.signing().with(key.apply(participant.id(), at)))
                : participant;
    }

    private static Participant consented(Participant participant, Instant at) {
        return participant.takesPart()
                ? participant.withStanding(new Standing.Active(at))
                : participant;
    }

    /// The facts that every participant has its subscriptions. Their ids follow from the owner and
    /// the name, so that writing them again changes nothing.
    List<Placed> placed(Instant at) {
        return entries.stream()
                .flatMap(entry ->
                        entry.subscriptions().stream()
                                .map(wish -> subscription(entry.participant(), wish)))
                .map(subscription -> new Placed(subscription, at))
                .toList();
    }

    private Subscription subscription(Participant owner, SubscriptionJson.Wish wish) {
        var source = owner.id().value() + "/" + wish.name();
        var id = UUID.nameUUIDFromBytes(source.getBytes(StandardCharsets.UTF_8));
        return new Subscription(
                new SubscriptionId(id), owner.id(), wish.name(), wish.interest(gazetteer));
    }

    private static Stream<String> clients(Participant participant) {
        return Stream.concat(
                Stream.of(participant.id().value()),
                participant.persons().keySet().stream().map(PersonId::toString).sorted());
    }

    private static byte[] bytes(String file) {
        try (var seed = SampleWorld.class.getResourceAsStream("/seeds/" + file)) {
            if (seed == null) {
                throw new IllegalStateException("seeds/" + file + " is missing");
            }
            return seed.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static <T> T value(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Read<T>(T value) -> value;
            case Parsed.Malformed<T>(var faults) ->
                    throw new IllegalStateException("The seeds are malformed: " + faults);
        };
    }
}
