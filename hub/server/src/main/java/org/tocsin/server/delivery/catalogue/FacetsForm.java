package org.tocsin.server.delivery.catalogue;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.dissemination.Facets;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.sector.Topic;

/// Facets as the shelf keeps them.
final class FacetsForm {
    private FacetsForm() {}

    static void write(DataOutput out, Facets facets) throws IOException {
        out.writeUTF(facets.kind().code());
        out.writeUTF(facets.lane().name());
        write(out, facets.sectors().stream().map(Sector::code).collect(Collectors.toSet()));
        write(out, facets.topics().stream().map(Topic::code).collect(Collectors.toSet()));
        CoverageForm.write(out, facets.coverage());
    }

    static Facets read(DataInput in) throws IOException {
        return new Facets(
                AdvisoryKind.of(in.readUTF()).orElseThrow(),
                Lane.valueOf(in.readUTF()),
                texts(in).stream()
                        .map(code -> Sector.of(code).orElseThrow())
                        .collect(Collectors.toSet()),
                texts(in).stream()
                        .map(code -> Topic.of(code).orElseThrow())
                        .collect(Collectors.toSet()),
                CoverageForm.read(in));
    }

    private static void write(DataOutput out, Set<String> texts) throws IOException {
        out.writeShort(texts.size());
        for (var text : texts) {
            out.writeUTF(text);
        }
    }

    private static Set<String> texts(DataInput in) throws IOException {
        var texts = new HashSet<String>();
        for (var left = in.readUnsignedShort(); left > 0; left--) {
            texts.add(in.readUTF());
        }
        return texts;
    }
}
