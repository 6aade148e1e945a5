package org.tocsin.server.api.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.dissemination.Admission;
import org.tocsin.domain.dissemination.Admitter;
import org.tocsin.domain.dissemination.SealedEdition;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.formats.json.EditionJson;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;
import org.tocsin.server.problem.Problems;
import org.tocsin.server.security.AuditLog;
import org.tocsin.server.security.Caller;
import org.tocsin.server.security.Directory;
import org.tocsin.server.security.Participants;
import org.tocsin.topology.fact.AuditEntry;

/// Tells publishers what would become of a submission.
///
/// It is judged as a first version, without a look at what was admitted before. Editions come
/// unsigned: what was not published is not attested.
@Singleton
final class Previews {
    private final Admitter admitter;
    private final Participants participants;
    private final PreviewQuota quota;
    private final AuditLog audit;
    private final Clock clock;

    Previews(
            Admitter admitter,
            Participants participants,
            PreviewQuota quota,
            AuditLog audit,
            Clock clock) {
        this.admitter = admitter;
        this.participants = participants;
        this.quota = quota;
        this.audit = audit;
        this.clock = clock;
    }

    HttpResponse<?> of(Caller caller, Submission submission) {
        var delay = quota.take(caller.participant().id());
        if (delay.isPositive()) {
            return Problem.of(ProblemType.TOO_MANY_REQUESTS, "Wait before the next preview.")
                    .header("Retry-After", "" + Math.max(1, delay.toSeconds()))
                    .response();
        }
        note(caller, submission);
        var publisher = Optional.of(caller.participant());
        return switch (admitter.previewed(submission, publisher)) {
            case Admission.Admitted(var advisory, var editions) ->
                    HttpResponse.ok(
                            document(
                                    submission,
                                    editions,
                                    advisory.portions().size(),
                                    caller.participant().state()));
            case Admission.Refused(var objections) -> Problems.refused(objections).response();
            case Admission.Waiting _, Admission.Superseded() ->
                    throw new IllegalStateException("nothing precedes a preview");
        };
    }

    private String document(
            Submission submission, List<SealedEdition> sealed, int whole, StateCode home) {
        var editions = sealed.stream().map(SealedEdition::edition).toList();
        var everybody =
                participants.snapshot().entries().values().stream()
                        .map(Directory.Entry::enrolment)
                        .map(Enrolment::participant)
                        .toList();
        var audiences = Audience.of(editions, whole, everybody, clock.instant());
        var parts = new ArrayList<String>();
        for (var at = 0; at < sealed.size(); at++) {
            parts.add(edition(sealed.get(at), audiences.get(at)));
        }
        return "{\"lane\":\"%s\",%s\"editions\":[%s]}"
                .formatted(
                        submission.lane().name(),
                        waitsFor(submission, home),
                        String.join(",", parts));
    }

    private String waitsFor(Submission submission, StateCode home) {
        var roles =
                admitter.concerns(submission, home).stream()
                        .map(concern -> "\"" + concern.role().code() + "\"")
                        .distinct()
                        .sorted()
                        .toList();
        return roles.isEmpty() ? "" : "\"waitsFor\":[%s],".formatted(String.join(",", roles));
    }

    private static String edition(SealedEdition sealed, Audience audience) {
        var edition = EditionJson.canonical(sealed.edition(), sealed.revision());
        var kinds =
                audience.kinds().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(kind ->
                                "\"%s\":\"%s\"".formatted(kind.getKey().code(), kind.getValue()))
                        .collect(Collectors.joining(","));
        return "{\"edition\":%s,\"readers\":{\"about\":\"%s\",\"kinds\":{%s}}}"
                .formatted(new String(edition, UTF_8), audience.about(), kinds);
    }

    private void note(Caller caller, Submission submission) {
        audit.note(
                caller.entry(AuditEntry.Kind.PREVIEWED, clock.instant())
                        .about(submission.id().toString(), submission.version(), ""));
    }
}
