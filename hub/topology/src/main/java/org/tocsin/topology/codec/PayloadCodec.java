package org.tocsin.topology.codec;

import java.util.Objects;
import java.util.stream.Stream;
import org.tocsin.domain.advisory.CargoAlert;
import org.tocsin.domain.advisory.CyberAlert;
import org.tocsin.domain.advisory.ImminentWarning;
import org.tocsin.domain.advisory.LocationAdvisory;
import org.tocsin.domain.advisory.Payload;
import org.tocsin.domain.advisory.PublicNotice;
import org.tocsin.domain.advisory.ThreatLevel;

/// What a kind adds; the parts of each kind have a codec of their own.
final class PayloadCodec {
    private PayloadCodec() {}

    static org.tocsin.schema.v1.Payload written(Payload payload) {
        var record = org.tocsin.schema.v1.Payload.newBuilder();
        switch (payload) {
            case ImminentWarning part -> record.setImminentWarning(WarningCodec.written(part));
            case LocationAdvisory part -> record.setLocationAdvisory(LocationCodec.written(part));
            case CyberAlert part -> record.setCyberAlert(CyberCodec.written(part));
            case CargoAlert part -> record.setCargoAlert(CargoCodec.written(part));
            case ThreatLevel part -> record.setThreatLevel(ThreatLevelCodec.written(part));
            case PublicNotice part -> record.setPublicNotice(NoticeCodec.written(part));
        }
        return record.build();
    }

    static Payload read(org.tocsin.schema.v1.Payload record) {
        var set =
                Stream.of(
                                record.getImminentWarning(),
                                record.getLocationAdvisory(),
                                record.getCyberAlert(),
                                record.getCargoAlert(),
                                record.getThreatLevel(),
                                record.getPublicNotice())
                        .filter(Objects::nonNull)
                        .toList();
        if (set.size() != 1) {
            throw new IllegalArgumentException("a payload is of exactly one known kind");
        }
        return switch (set.getFirst()) {
            case org.tocsin.schema.v1.ImminentWarning part -> WarningCodec.read(part);
            case org.tocsin.schema.v1.LocationAdvisory part -> LocationCodec.read(part);
            case org.tocsin.schema.v1.CyberAlert part -> CyberCodec.read(part);
            case org.tocsin.schema.v1.CargoAlert part -> CargoCodec.read(part);
            case org.tocsin.schema.v1.ThreatLevel part -> ThreatLevelCodec.read(part);
            case org.tocsin.schema.v1.PublicNotice part -> NoticeCodec.read(part);
            case Object _ -> throw new IllegalArgumentException("a payload of no known kind");
        };
    }
}
