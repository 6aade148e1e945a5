package org.tocsin.domain.dissemination;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tocsin.domain.advisory.ConsequenceBulletin;
import org.tocsin.domain.advisory.ConsequenceBulletin.Condition;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.ExerciseInject;
import org.tocsin.domain.advisory.ExternalId;
import org.tocsin.domain.advisory.MajorEventBulletin;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.advisory.VictimAssistance;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.Sector;

/// What the kinds say that prepare for an emergency and deal with its consequences.
///
/// Source: SPECIFICATION.md K-22 to K-24, K-30.
final class EmergencyRules {
    private EmergencyRules() {}

    static List<Objection> majorEventBulletin(Submission submission) {
        var check =
                new PayloadCheck<>(submission, "K-22", MajorEventBulletin.class)
                        .says("eventId", MajorEventBulletin::eventId)
                        .lists("venues", MajorEventBulletin::venues)
                        .says("phase", MajorEventBulletin::phase)
                        .has("bulletinNo", part -> part.bulletinNo().isPresent())
                        .says("from", MajorEventBulletin::from)
                        .says("to", MajorEventBulletin::to)
                        .has("venueLevels", part -> !part.venueLevels().isEmpty())
                        .lists("liaison", MajorEventBulletin::liaison)
                        .inOrder("to", MajorEventBulletin::from, MajorEventBulletin::to);
        return check.demand(
                        venues(check).containsAll(rated(check)),
                        "venueLevels",
                        "by the id of a venue of this bulletin")
                .objections();
    }

    private static Set<String> venues(PayloadCheck<MajorEventBulletin> check) {
        return check.each(MajorEventBulletin::venues).stream()
                .map(ExternalId::id)
                .collect(Collectors.toSet());
    }

    private static Set<String> rated(PayloadCheck<MajorEventBulletin> check) {
        return check.parts().stream()
                .map(MajorEventBulletin::venueLevels)
                .map(Map::keySet)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    static List<Objection> consequenceBulletin(Submission submission) {
        return new PayloadCheck<>(submission, "K-23", ConsequenceBulletin.class)
                .says("incidentId", ConsequenceBulletin::incidentId)
                .lists("zones", ConsequenceBulletin::zones)
                .has("sitrepNo", part -> part.sitrepNo().isPresent())
                .lists("impacts", ConsequenceBulletin::impacts)
                .agreesOnEach("impacts", EmergencyRules::fares, Map.Entry::getKey)
                .lists("protectiveActions", ConsequenceBulletin::protectiveActions)
                .says("coordinator", ConsequenceBulletin::coordinator)
                .objections();
    }

    /// When a sector is thought to be back can be told to some readers alone.
    private static Collection<Map.Entry<Sector, Condition>> fares(ConsequenceBulletin part) {
        return part.impacts().stream()
                .map(impact -> Map.entry(impact.sector(), impact.condition()))
                .toList();
    }

    static List<Objection> victimAssistance(Submission submission) {
        return new PayloadCheck<>(submission, "K-24", VictimAssistance.class)
                .says("incidentId", VictimAssistance::incidentId)
                .lists("services", VictimAssistance::services)
                .says("hotline", VictimAssistance::hotline)
                .objections();
    }

    static List<Objection> exerciseInject(Submission submission) {
        var check =
                new PayloadCheck<>(submission, "K-30", ExerciseInject.class)
                        .says("exerciseId", ExerciseInject::exerciseId)
                        .has("injectNo", part -> part.injectNo().isPresent())
                        .says("playAt", ExerciseInject::playAt)
                        .says("simulates", ExerciseInject::simulates)
                        .says("payload", ExerciseInject::payload)
                        .lists("enrolled", ExerciseInject::enrolled)
                        .lists("expected", ExerciseInject::expected)
                        .says("stopWord", ExerciseInject::stopWord);
        var players = players(check);
        return check.demandAt(
                        submission.status() == Status.EXERCISE, "status", "an inject is EXERCISE")
                .demand(isOneExercise(check), "exerciseId", "the exercise that the portions name")
                .demandOfEach(
                        "marking",
                        draft -> Confinement.toOrganisations(players, draft),
                        "a list of none but those enrolled")
                .objections();
    }

    /// Those enrolled, and whoever plays the inject to them.
    private static Set<ParticipantId> players(PayloadCheck<ExerciseInject> check) {
        var players = new HashSet<>(check.each(ExerciseInject::enrolled));
        players.add(check.submission().originator());
        return players;
    }

    private static boolean isOneExercise(PayloadCheck<ExerciseInject> check) {
        Set<UUID> exercises = new HashSet<>(check.given(ExerciseInject::exerciseId));
        check.submission().drafts().stream()
                .map(Draft::fragment)
                .map(fragment -> fragment.exercise())
                .flatMap(Optional::stream)
                .forEach(exercises::add);
        return exercises.size() <= 1;
    }
}
