package org.tocsin.formats.csaf;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tocsin.domain.advisory.Category;
import org.tocsin.domain.advisory.Cause;
import org.tocsin.domain.advisory.Certainty;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.CyberAlert;
import org.tocsin.domain.advisory.CyberAlert.Impact;
import org.tocsin.domain.advisory.CyberAlert.Score;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Fragment;
import org.tocsin.domain.advisory.Grade;
import org.tocsin.domain.advisory.Gravity;
import org.tocsin.domain.advisory.LanguageTag;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.advisory.Reliability;
import org.tocsin.domain.advisory.ResponseType;
import org.tocsin.domain.advisory.Severity;
import org.tocsin.domain.advisory.Text;
import org.tocsin.domain.advisory.Urgency;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Tlp;
import org.tocsin.domain.sector.Sector;
import org.tocsin.formats.Fault;
import org.tocsin.formats.Faults;
import org.tocsin.formats.OutsideText;
import org.tocsin.formats.Parsed;

/// Makes one document's parts a `cyber-alert`. What CSAF does not say is filled in here.
final class CsafMapping {
    private static final String SECTORS_TITLE = "Critical infrastructure sectors";
    private static final String PLACES_TITLE = "Countries/areas deployed";
    private static final int ENTRIES_MAX = 1_000;
    private static final String ENGLISH = "en";
    private static final Code ATTACK_TYPE = new Code("vulnerability");
    private static final Grade GRADE = new Grade(Reliability.B, 2);
    private static final String NO_REMEDY =
            "The publisher names no remedy. Limit access to the products concerned and follow the"
                    + " publisher's advisory.";

    private final CsafParts parts;
    private final CsafSettings settings;
    private final Set<Sector> sectors;
    private final CsafEdition edition;

    CsafMapping(CsafParts parts, CsafSettings settings) {
        this.parts = parts;
        this.settings = settings;
        this.sectors =
                settings.sectors().isEmpty()
                        ? CsafSectors.named(note(SECTORS_TITLE).orElse(""))
                        : settings.sectors();
        this.edition = CsafEdition.of(parts.tracking());
    }

    Parsed<CsafAdvisory> advisory() {
        var faults = new Faults();
        if (parts.tracking().status() == CsafParts.Status.DRAFT) {
            faults.add(fault("document.tracking.status", "F-4", "a draft is not published"));
        }
        if (Text.isBlank(parts.title())) {
            faults.add(fault("document.title", "F-1", "is blank"));
        }
        if (Text.isBlank(parts.namespace())) {
            faults.add(fault("document.publisher.namespace", "F-2", "is blank"));
        }
        var reference = CsafReference.of(parts.namespace(), parts.tracking().id());
        if (reference.isEmpty()) {
            faults.add(
                    fault("document.tracking.id", "F-2", "has no letter or digit to begin with"));
        }
        var marking = marking();
        if (marking.isEmpty()) {
            faults.add(nobody(parts.label().tlp()));
        }
        return Parsed.of(
                reference.flatMap(id -> marking.map(label -> advisory(id, label))), faults);
    }

    private CsafAdvisory advisory(Reference reference, Marking marking) {
        var draft = new Draft(marking, true, fragment());
        return new CsafAdvisory(reference, edition, List.of(draft));
    }

    private Fragment fragment() {
        var places = note(PLACES_TITLE).filter(words -> !words.isEmpty());
        return new Fragment(
                Optional.empty(),
                Optional.empty(),
                List.of(text()),
                sectors,
                Set.of(),
                Optional.of(coverage(places)),
                places.map(words -> OutsideText.shortened(words, 500)).stream().toList(),
                Set.of(Category.INFRA),
                Optional.of(new Gravity(Urgency.FUTURE, severity(), Certainty.POSSIBLE)),
                Optional.of(Cause.UNKNOWN),
                Set.of(ResponseType.ASSESS),
                Optional.empty(),
                Optional.of(expires()),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of(GRADE),
                Optional.of(payload()));
    }

    private Coverage coverage(Optional<String> places) {
        return settings.coverage()
                .or(() -> places.map(CsafPlaces::named))
                .orElseGet(Coverage.Worldwide::new);
    }

    private Instant expires() {
        return settings.expires()
                .orElseGet(() -> parts.tracking().released().plus(settings.validity()));
    }

    private Text text() {
        return new Text(
                language(),
                OutsideText.shortened(parts.title(), Text.HEADLINE_CHARACTERS_MAX),
                description(),
                OutsideText.shortened(instruction(), Text.INSTRUCTION_CHARACTERS_MAX));
    }

    /// Ends with the edition, however much has to be left out before it.
    private String description() {
        var end = "\n\n" + edition.line();
        var charactersMax = Text.DESCRIPTION_CHARACTERS_MAX - end.length();
        return (OutsideText.shortened(summary(), charactersMax) + end).strip();
    }

    private String summary() {
        var paragraphs = new ArrayList<String>();
        parts.notes().stream()
                .filter(note -> note.category().equals("summary"))
                .map(CsafParts.Note::text)
                .forEach(paragraphs::add);
        parts.links().stream()
                .filter(link -> link.category().equals("self"))
                .map(CsafParts.Link::url)
                .forEach(paragraphs::add);
        return paragraphs.stream().filter(text -> !text.isEmpty()).collect(joining("\n\n"));
    }

    /// The vendor's fix says best what to do; without one it is the first remedy of any sort.
    private String instruction() {
        var remedies =
                parts.vulnerabilities().stream()
                        .flatMap(weakness -> weakness.remediations().stream())
                        .filter(remedy -> !remedy.details().isEmpty())
                        .sorted(Comparator.comparing(remedy -> !isFix(remedy)))
                        .toList();
        return remedies.isEmpty() ? NO_REMEDY : words(remedies.getFirst());
    }

    private CyberAlert payload() {
        var mitigations =
                parts.vulnerabilities().stream()
                        .flatMap(weakness -> weakness.remediations().stream())
                        .filter(remedy -> !remedy.details().isEmpty())
                        .map(remedy -> OutsideText.shortened(words(remedy), 4_000))
                        .distinct()
                        .limit(ENTRIES_MAX)
                        .toList();
        return new CyberAlert(
                Optional.of(ATTACK_TYPE),
                parts.products().stream()
                        .filter(name -> !name.isEmpty())
                        .map(name -> OutsideText.shortened(name, 500))
                        .distinct()
                        .limit(ENTRIES_MAX)
                        .toList(),
                weaknesses()
                        .map(CsafParts.Vulnerability::id)
                        .distinct()
                        .limit(ENTRIES_MAX)
                        .toList(),
                scores(),
                List.of(),
                Optional.of(impact(severity())),
                mitigations.isEmpty() ? List.of(NO_REMEDY) : mitigations,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private List<Score> scores() {
        return weaknesses()
                .flatMap(
                        weakness -> weakness.scores().stream().map(score -> score(weakness, score)))
                .distinct()
                .limit(ENTRIES_MAX)
                .toList();
    }

    private static Score score(CsafParts.Vulnerability weakness, CsafParts.Score score) {
        var system = OutsideText.shortened(score.system(), 32);
        return new Score(
                weakness.id(), system, score.value(), OutsideText.shortened(score.vector(), 256));
    }

    private Stream<CsafParts.Vulnerability> weaknesses() {
        return parts.vulnerabilities().stream()
                .filter(weakness -> !weakness.id().isEmpty() && weakness.id().length() <= 64);
    }

    private Severity severity() {
        var highest =
                parts.vulnerabilities().stream()
                        .flatMap(weakness -> weakness.scores().stream())
                        .map(CsafParts.Score::value)
                        .max(Comparator.naturalOrder());
        return highest.map(CsafMapping::severity).orElse(Severity.UNKNOWN);
    }

    /// Source: the qualitative rating scale of CVSS 3.1, section 5.
    private static Severity severity(BigDecimal score) {
        if (score.compareTo(new BigDecimal("9.0")) >= 0) {
            return Severity.EXTREME;
        }
        if (score.compareTo(new BigDecimal("7.0")) >= 0) {
            return Severity.SEVERE;
        }
        return score.compareTo(new BigDecimal("4.0")) >= 0 ? Severity.MODERATE : Severity.MINOR;
    }

    private static Impact impact(Severity severity) {
        return switch (severity) {
            case EXTREME -> Impact.SEVERE;
            case SEVERE -> Impact.SERIOUS;
            case MODERATE, MINOR -> Impact.LIMITED;
            case UNKNOWN -> Impact.UNKNOWN;
        };
    }

    /// Returns the marking; empty when nobody is named whom the label means.
    private Optional<Marking> marking() {
        return settings.audienceOf(sectors).marking(parts.label().tlp(), Set.of());
    }

    private static Fault nobody(Tlp label) {
        var isForPersons = label == Tlp.RED;
        return fault(
                "document.distribution.tlp.label",
                isForPersons ? "F-3" : "F-11",
                "TLP:%s, and no %s is named"
                        .formatted(label.label(), isForPersons ? "person" : "organisation"));
    }

    /// What is no tag, names no language or is longer than a tag may be is told as English.
    private String language() {
        try {
            var locale = new Locale.Builder().setLanguageTag(parts.language()).build();
            var tag = locale.toLanguageTag();
            var isShort = tag.length() <= LanguageTag.CHARACTERS_MAX;
            return locale.getLanguage().isEmpty() || !isShort ? ENGLISH : tag;
        } catch (IllformedLocaleException _) {
            return ENGLISH;
        }
    }

    private Optional<String> note(String title) {
        return parts.notes().stream()
                .filter(note -> note.title().equalsIgnoreCase(title))
                .map(CsafParts.Note::text)
                .findFirst();
    }

    private static boolean isFix(CsafParts.Remediation remedy) {
        return remedy.category().equals("vendor_fix");
    }

    private static String words(CsafParts.Remediation remedy) {
        return remedy.url().isEmpty() ? remedy.details() : remedy.details() + " " + remedy.url();
    }

    private static Fault fault(String field, String rule, String explanation) {
        return new Fault(field, 0, 0, rule, explanation);
    }
}
