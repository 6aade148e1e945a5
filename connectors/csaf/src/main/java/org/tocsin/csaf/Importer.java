package org.tocsin.csaf;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.client.HubClient;
import org.tocsin.client.HubUnreachable;
import org.tocsin.client.Problem;
import org.tocsin.client.Published;
import org.tocsin.client.Reply;
import org.tocsin.client.Succession;
import org.tocsin.domain.advisory.Protection;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.formats.Fault;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.csaf.CsafAdvisory;
import org.tocsin.formats.csaf.CsafReader;
import org.tocsin.formats.json.SubmissionJson;

/// Reads documents and publishes them on the hub, one at a time.
///
/// The hub numbers versions from 1 without gaps, a provider need not. So a document goes in under
/// the version that its reference had last, and under the next one when the hub has other content
/// there. Publishing the same content again changes nothing, so a document whose handling was not
/// remembered is simply published once more. Not for several threads.
final class Importer {
    private static final String ADMITTED = "ADMITTED";
    private static final String HELD = "HELD";
    private static final int SERVER_ERROR = 500;

    /// Not authenticated; too slow.
    private static final Set<Integer> PUBLISHER_STATUSES = Set.of(401, 408);

    private static final Set<String> PUBLISHER_CODES =
            Set.of("forbidden", "suspended", "not-a-publisher");

    private final CsafReader reader;
    private final HubClient hub;
    private final Map<String, Memory> latest = new HashMap<>();

    Importer(CsafReader reader, HubClient hub) {
        this.reader = reader;
        this.hub = hub;
    }

    /// Takes note of what was handled before.
    void remember(Memory memory) {
        if (memory.version() > 0) {
            latest.merge(
                    memory.reference(),
                    memory,
                    (one, other) -> one.revision() > other.revision() ? one : other);
        }
    }

    /// Returns what came of handling `document`.
    Outcome handle(byte[] document) {
        var sha256 = Memory.sha256(document);
        return switch (reader.read(document)) {
            case Parsed.Malformed<CsafAdvisory>(var faults) ->
                    new Outcome.Refused(
                            faults.stream().map(Importer::reason).collect(joining("; ")),
                            Memory.refused(sha256));
            case Parsed.Read<CsafAdvisory>(CsafAdvisory advisory) -> handle(advisory, sha256);
        };
    }

    private Outcome handle(CsafAdvisory advisory, String sha256) {
        var before = Optional.ofNullable(latest.get(advisory.reference().value()));
        if (before.filter(known -> known.revision() > advisory.revision()).isPresent()) {
            return new Outcome.Refused(
                    "older than what was imported of it", memory(advisory, sha256, 0));
        }
        try {
            return publish(advisory, sha256, before.map(Memory::version).orElse(1));
        } catch (HubUnreachable away) {
            return new Outcome.Later("the hub does not answer", Duration.ZERO);
        }
    }

    private Outcome publish(CsafAdvisory advisory, String sha256, int first) {
        return switch (Succession.publish(hub, version -> submission(advisory, version), first)) {
            case Reply.Done<Published>(Published published) ->
                    taken(published, memory(advisory, sha256, (int) published.version()));
            case Reply.Refused<Published>(Problem problem) ->
                    refused(problem, memory(advisory, sha256, 0));
        };
    }

    private static Outcome taken(Published published, Memory memory) {
        return switch (published.state()) {
            case ADMITTED -> new Outcome.Accepted(published.id(), memory);
            case HELD -> new Outcome.Held(published.id(), memory.held());
            default -> new Outcome.Later("the hub has not decided yet", Duration.ZERO);
        };
    }

    private static byte[] submission(CsafAdvisory advisory, int version) {
        return SubmissionJson.write(
                new SubmissionJson.Content(
                        advisory.reference(),
                        version,
                        AdvisoryKind.CYBER_ALERT,
                        Status.ACTUAL,
                        true,
                        Protection.NONE,
                        List.of(),
                        advisory.drafts(),
                        List.of()));
    }

    private static Outcome refused(Problem problem, Memory memory) {
        if (isNotAboutTheDocument(problem)) {
            return new Outcome.Later(problem.title(), problem.retryAfter());
        }
        var faults =
                problem.faults().stream()
                        .map(fault -> words(fault.rule(), fault.field(), fault.explanation()))
                        .collect(joining("; "));
        return new Outcome.Refused(faults.isEmpty() ? problem.title() : faults, memory);
    }

    /// The hub cannot decide now, or does not let this publisher in: so the next document would
    /// fare no better, and this one may fare better later.
    private static boolean isNotAboutTheDocument(Problem problem) {
        return problem.isPassing()
                || problem.status() >= SERVER_ERROR
                || PUBLISHER_STATUSES.contains(problem.status())
                || PUBLISHER_CODES.contains(problem.code());
    }

    private static Memory memory(CsafAdvisory advisory, String sha256, int version) {
        return new Memory(
                sha256, advisory.reference().value(), advisory.revision(), version, false);
    }

    private static String reason(Fault fault) {
        var place = fault.line() > 0 ? fault.line() + ":" + fault.column() : "";
        return words(fault.rule(), fault.field(), place, fault.explanation());
    }

    private static String words(String... words) {
        return Arrays.stream(words).filter(word -> !word.isEmpty()).collect(joining(" "));
    }
}
