package org.tocsin.topology.codec;

import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Portion;

/// Portions, as handed in and as admitted.
final class PortionCodec {
    private PortionCodec() {}

    static org.tocsin.schema.v1.Portion written(Portion portion) {
        return new org.tocsin.schema.v1.Portion(
                MarkingCodec.written(portion.marking()),
                portion.since(),
                FragmentCodec.written(portion.fragment()));
    }

    static Portion read(org.tocsin.schema.v1.Portion record) {
        return new Portion(
                MarkingCodec.read(record.getMarking()),
                record.getSince(),
                FragmentCodec.read(record.getFragment()));
    }

    static org.tocsin.schema.v1.Draft written(Draft draft) {
        return new org.tocsin.schema.v1.Draft(
                MarkingCodec.written(draft.marking()),
                draft.attributed(),
                FragmentCodec.written(draft.fragment()));
    }

    static Draft read(org.tocsin.schema.v1.Draft record) {
        return new Draft(
                MarkingCodec.read(record.getMarking()),
                record.getAttributed(),
                FragmentCodec.read(record.getFragment()));
    }
}
