package org.tocsin.formats.stix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.domain.advisory.Portion;
import org.tocsin.domain.advisory.Protection;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.advisory.Text;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.dissemination.Admission;
import org.tocsin.domain.dissemination.Choice;
import org.tocsin.domain.dissemination.Edition;
import org.tocsin.domain.dissemination.Precedent;
import org.tocsin.domain.dissemination.Revision;
import org.tocsin.domain.dissemination.SealedEdition;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.marking.Egress;
import org.tocsin.domain.marking.Subject;
import org.tocsin.domain.marking.Tlp;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.formats.Audience;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.json.EditionJson;
import org.tocsin.formats.json.SubmissionJson;
import org.tocsin.formats.seeds.SeedWorld;

/// The sample world, into which bundles are imported to be read there.
///
/// AMBER and AMBER+STRICT address the response team of Norvale, RED one person of it.
final class StixWorld {
    /// The folder of public bundles; may be absent.
    static final Path BUNDLES = Path.of(System.getProperty("tocsin.data", "absent"), "stix");

    static final StixSettings SETTINGS =
            new StixSettings(
                    new Audience(
                            Set.of(new Addressee.Organisation(new ParticipantId("qn-cert"))),
                            Set.of(PersonId.parse("qn-cert/mara-ostling"))),
                    Set.of(),
                    new Coverage.Worldwide(),
                    Optional.of(Instant.parse("2036-01-01T00:00:00Z")));

    private static final Revision REVISION = new Revision("r".repeat(22));
    private static final SeedWorld WORLD = SeedWorld.load();
    private static final ParticipantId FEED = new ParticipantId("cyber-feed");
    private static final Instant NOW = Instant.parse("2030-05-30T08:00:00Z");

    private StixWorld() {}

    /// Returns somebody who reads up to a label, and no further.
    static String reader(Tlp label) {
        return switch (label) {
            case CLEAR -> "anyone";
            case GREEN -> "norvale-water";
            case AMBER -> "lakeside-university";
            case AMBER_STRICT -> "qn-cert";
            case RED -> "qn-cert/mara-ostling";
        };
    }

    /// Returns the editions of a bundle, as the hub makes them of what an import sends.
    static List<Edition> editions(String bundle) {
        return editions(bundle.getBytes(UTF_8));
    }

    /// Returns the editions of a bundle, as the hub makes them of what an import sends.
    static List<Edition> editions(byte[] bundle) {
        var sent = SubmissionJson.write(content(value(new StixReader(SETTINGS).read(bundle))));
        var context = new SubmissionJson.Context(FEED, Optional.empty(), SeedWorld.IDS, NOW);
        var submission = value(SubmissionJson.parse(sent, context));
        var feed = Optional.of(WORLD.participant(FEED.value()));
        return switch (WORLD.admitter().admit(submission, Precedent.NONE, feed)) {
            case Admission.Admitted(var _, List<SealedEdition> editions) ->
                    editions.stream().map(SealedEdition::edition).toList();
            case Admission.Refused(var objections) -> throw new AssertionError(objections);
            case Admission.Waiting(var held) -> throw new AssertionError(held.concerns());
            case Admission.Superseded _ -> throw new AssertionError("nothing came before");
        };
    }

    /// Returns the portions that a reader gets; empty when it gets nothing.
    static List<Portion> portions(List<Edition> editions, String reader) {
        return chosen(editions, reader).map(Edition::portions).orElse(List.of());
    }

    private static Optional<Edition> chosen(List<Edition> editions, String reader) {
        var subject = new Subject(WORLD.reader(reader), Egress.OWN_SCREEN, NOW);
        return switch (Choice.of(editions, Edition::marking, subject)) {
            case Choice.Granted<Edition>(Edition edition, var _) -> Optional.of(edition);
            case Choice.Nothing<Edition> _ -> Optional.empty();
        };
    }

    /// Returns the edition that a reader gets as it is sent; empty when it gets nothing.
    static String sent(List<Edition> editions, String reader) {
        return chosen(editions, reader)
                .map(edition -> EditionJson.canonical(edition, REVISION))
                .map(bytes -> new String(bytes, UTF_8))
                .orElse("");
    }

    /// Returns the descriptions that a reader gets, one for each portion.
    static List<String> descriptions(List<Edition> editions, String reader) {
        return portions(editions, reader).stream()
                .flatMap(portion -> portion.fragment().texts().stream())
                .map(Text::description)
                .toList();
    }

    static <T> T value(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Read<T>(T value) -> value;
            case Parsed.Malformed<T>(var faults) -> throw new AssertionError(faults.toString());
        };
    }

    private static SubmissionJson.Content content(StixAdvisory advisory) {
        return new SubmissionJson.Content(
                advisory.reference(),
                1,
                AdvisoryKind.CYBER_ALERT,
                Status.ACTUAL,
                true,
                Protection.NONE,
                List.of(),
                advisory.drafts(),
                List.of());
    }
}
