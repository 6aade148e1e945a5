package org.tocsin.server.delivery.catalogue;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tocsin.domain.advisory.Category;
import org.tocsin.domain.advisory.Certainty;
import org.tocsin.domain.advisory.Gravity;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Severity;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.advisory.Urgency;
import org.tocsin.domain.dissemination.Facets;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.sector.Topic;

/// Facets as the shelf keeps them.
final class FacetsForm {
    private FacetsForm() {}

    static void write(DataOutput out, Facets facets) throws IOException {
        out.writeUTF(facets.kind().code());
        out.writeUTF(facets.status().name());
        out.writeUTF(facets.lane().name());
        out.writeUTF(facets.originator().map(ParticipantId::value).orElse(""));
        write(out, facets.sectors(), Sector::code);
        write(out, facets.topics(), Topic::code);
        write(out, facets.categories(), Category::name);
        out.writeShort(facets.gravities().size());
        for (var gravity : facets.gravities()) {
            out.writeUTF(gravity.urgency().name());
            out.writeUTF(gravity.severity().name());
            out.writeUTF(gravity.certainty().name());
        }
        write(out, facets.languages(), tag -> tag);
        CoverageForm.write(out, facets.coverage());
    }

    static Facets read(DataInput in) throws IOException {
        var kind = AdvisoryKind.of(in.readUTF()).orElseThrow();
        var status = Status.valueOf(in.readUTF());
        var lane = Lane.valueOf(in.readUTF());
        var originator = Optional.of(in.readUTF()).filter(id -> !id.isEmpty());
        return new Facets(
                kind,
                status,
                lane,
                originator.map(ParticipantId::new),
                set(in, code -> Sector.of(code).orElseThrow()),
                set(in, code -> Topic.of(code).orElseThrow()),
                set(in, Category::valueOf),
                gravities(in),
                set(in, tag -> tag),
                CoverageForm.read(in));
    }

    private static Set<Gravity> gravities(DataInput in) throws IOException {
        var gravities = new HashSet<Gravity>();
        for (var left = in.readUnsignedShort(); left > 0; left--) {
            gravities.add(
                    new Gravity(
                            Urgency.valueOf(in.readUTF()),
                            Severity.valueOf(in.readUTF()),
                            Certainty.valueOf(in.readUTF())));
        }
        return gravities;
    }

    private static <T> void write(DataOutput out, Set<T> values, Function<T, String> text)
            throws IOException {
        out.writeShort(values.size());
        for (var value : values) {
            out.writeUTF(text.apply(value));
        }
    }

    private static <T> Set<T> set(DataInput in, Function<String, T> value) throws IOException {
        var values = new HashSet<T>();
        for (var left = in.readUnsignedShort(); left > 0; left--) {
            values.add(value.apply(in.readUTF()));
        }
        return values;
    }
}
