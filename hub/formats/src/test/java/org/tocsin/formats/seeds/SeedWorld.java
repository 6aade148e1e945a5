package org.tocsin.formats.seeds;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.IdScheme;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.dissemination.Admission;
import org.tocsin.domain.dissemination.Admitter;
import org.tocsin.domain.dissemination.Law;
import org.tocsin.domain.marking.Reader;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.PersonId;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.json.CanonicalSealer;
import org.tocsin.formats.json.GazetteerJson;
import org.tocsin.formats.json.LawJson;
import org.tocsin.formats.json.NoSigner;
import org.tocsin.formats.json.ParticipantJson;
import org.tocsin.formats.json.SubmissionJson;

/// The invented world of the seeds as values of the domain.
///
/// @param participants by id. Unmodifiable
/// @param gazetteer the three States
/// @param law the legal instruments
public record SeedWorld(
        Map<ParticipantId, Participant> participants, Gazetteer gazetteer, Law law) {
    /// How advisories of this world get their ids.
    public static final IdScheme IDS = new IdScheme(new byte[32]);

    private static final Instant SUBMITTED = Instant.parse("2030-05-30T08:00:00Z");

    /// Reads the seeds on the class path.
    public static SeedWorld load() {
        var entries = value(ParticipantJson.parseAll(SeedFiles.bytes("participants.json")));
        return new SeedWorld(
                entries.stream()
                        .map(ParticipantJson.Entry::participant)
                        .collect(toUnmodifiableMap(Participant::id, one -> one)),
                value(GazetteerJson.parse(SeedFiles.bytes("areas.json"))),
                value(
                        LawJson.parse(
                                SeedFiles.bytes("instruments.json"),
                                SeedFiles.bytes("terms.json"))));
    }

    /// Returns the participant in whose folder the file lies.
    public Participant originator(String file) {
        return participant(Path.of(file).getName(1).toString());
    }

    /// Returns the submission in a file such as `advisories/qm-police/harbour-warning.json`.
    public Submission submission(String file) {
        return submission(file, originator(file).id());
    }

    /// Returns the submission in the file as `originator` would hand it in.
    public Submission submission(String file, ParticipantId originator) {
        var context = new SubmissionJson.Context(originator, Optional.empty(), IDS, SUBMITTED);
        return value(SubmissionJson.parse(SeedFiles.bytes(file), context));
    }

    /// Returns the first version that the submission in a file makes, as it is admitted.
    public Advisory advisory(String file) {
        var originator = Optional.of(originator(file));
        return switch (admitter().previewed(submission(file), originator)) {
            case Admission.Admitted(var advisory, var _) -> advisory;
            case Admission.Refused(var objections) -> throw new AssertionError(file + objections);
            case Admission.Waiting _, Admission.Superseded() -> throw new AssertionError(file);
        };
    }

    /// Returns who admits in this world; editions come unsigned.
    public Admitter admitter() {
        return new Admitter(gazetteer, law, IDS, new CanonicalSealer(new NoSigner()));
    }

    /// Returns who `name` means: a participant's machine, a person, or `anyone`.
    public Reader reader(String name) {
        if (name.equals("anyone")) {
            return new Reader.Anyone();
        }
        if (!name.contains("/")) {
            return new Reader.Organisation(participant(name));
        }
        var id = PersonId.parse(name);
        var participant = participant(id.participant().value());
        return new Reader.Individual(participant, participant.person(id).orElseThrow());
    }

    /// Returns the participant that has this id.
    public Participant participant(String id) {
        return Optional.ofNullable(participants.get(new ParticipantId(id))).orElseThrow();
    }

    static <T> T value(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Read<T>(T value) -> value;
            case Parsed.Malformed<T>(var faults) -> throw new AssertionError(faults.toString());
        };
    }
}
