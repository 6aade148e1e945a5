package org.tocsin.domain.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.ContentHash;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.IdScheme;
import org.tocsin.domain.advisory.Protection;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.sector.AdvisoryKind;

/// A submission under construction; every method changes one thing and returns the same filing.
public final class Filing {
    public static final IdScheme IDS = new IdScheme(new byte[32]);
    public static final Instant SUBMITTED = Instant.parse("2030-06-01T12:00:00Z");

    private final ParticipantId originator;
    private Optional<PersonId> by = Optional.empty();
    private Reference reference = new Reference("POL-2030-0412");
    private Optional<AdvisoryId> id = Optional.empty();
    private int version = 1;
    private String content = "content";
    private Instant at = SUBMITTED;
    private AdvisoryKind kind = AdvisoryKind.IMMINENT_WARNING;
    private Status status = Status.ACTUAL;
    private boolean lawful = true;
    private Protection protection = Protection.NONE;
    private List<AdvisoryId> sources = List.of();
    private List<Draft> drafts = List.of();

    private Filing(String originator) {
        this.originator = new ParticipantId(originator);
    }

    /// Returns the first version of an imminent warning without portions.
    public static Filing from(String originator) {
        return new Filing(originator);
    }

    public Filing by(String person) {
        by = Optional.of(PersonId.parse(person));
        return this;
    }

    public Filing reference(String changed) {
        reference = new Reference(changed);
        return this;
    }

    /// Gives an id that is not of the reference, as only a forged submission has.
    public Filing id(AdvisoryId forged) {
        id = Optional.of(forged);
        return this;
    }

    public Filing version(int changed) {
        version = changed;
        return this;
    }

    public Filing content(String changed) {
        content = changed;
        return this;
    }

    public Filing at(Instant changed) {
        at = changed;
        return this;
    }

    public Filing kind(AdvisoryKind changed) {
        kind = changed;
        return this;
    }

    public Filing status(Status changed) {
        status = changed;
        return this;
    }

    public Filing unlawful() {
        lawful = false;
        return this;
    }

    public Filing protection(Protection changed) {
        protection = changed;
        return this;
    }

    public Filing derivedFrom(AdvisoryId... changed) {
        sources = List.of(changed);
        return this;
    }

    public Filing portions(Piece... pieces) {
        drafts = Arrays.stream(pieces).map(Piece::draft).toList();
        return this;
    }

    public Submission submission() {
        return new Submission(
                id.orElseGet(() -> IDS.id(originator, reference)),
                originator,
                by,
                reference,
                version,
                new ContentHash(hash(content)),
                at,
                kind,
                status,
                lawful,
                protection,
                sources,
                drafts,
                List.of());
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
