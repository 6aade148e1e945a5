package org.tocsin.server.delivery.catalogue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.UUID;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.dissemination.Revision;
import org.tocsin.domain.party.ParticipantId;

/// Cards as the shelf keeps them. A change of this form changes [#VERSION], and shelves are
/// rebuilt.
final class CardForm {
    /// Which form this is.
    static final byte VERSION = 2;

    private final Markings markings;

    CardForm(Markings markings) {
        this.markings = markings;
    }

    byte[] written(Card card) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(card.decision().value());
            out.writeLong(card.advisory().value().getMostSignificantBits());
            out.writeLong(card.advisory().value().getLeastSignificantBits());
            out.writeUTF(card.originator().value());
            out.writeUTF(card.reference().value());
            Times.write(out, card.decidedAt());
            switch (card.content()) {
                case Card.Version version -> write(out, version);
                case Card.Ended(var ending) -> {
                    out.writeInt(0);
                    out.writeUTF(ending.name());
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    Card read(Position position, byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new Card(
                    position,
                    new DecisionId(in.readUTF()),
                    new AdvisoryId(new UUID(in.readLong(), in.readLong())),
                    new ParticipantId(in.readUTF()),
                    new Reference(in.readUTF()),
                    Times.read(in),
                    content(in));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void write(DataOutput out, Card.Version version) throws IOException {
        out.writeInt(version.number());
        out.writeShort(version.editions().size());
        for (var edition : version.editions()) {
            MarkingForm.write(out, edition.marking().whole());
            out.writeUTF(edition.revision().value());
            FacetsForm.write(out, edition.facets());
            Times.write(out, edition.expires());
            out.writeInt(edition.bytes());
        }
    }

    private Card.Content content(DataInput in) throws IOException {
        var number = in.readInt();
        if (number == 0) {
            return new Card.Ended(Ending.valueOf(in.readUTF()));
        }
        var editions = new ArrayList<ListedEdition>();
        for (var left = in.readUnsignedShort(); left > 0; left--) {
            editions.add(
                    new ListedEdition(
                            editions.size(),
                            markings.numbered(MarkingForm.read(in)),
                            new Revision(in.readUTF()),
                            FacetsForm.read(in),
                            Times.read(in),
                            in.readInt()));
        }
        return new Card.Version(number, editions);
    }
}
