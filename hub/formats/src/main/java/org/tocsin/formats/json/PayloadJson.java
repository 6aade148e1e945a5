package org.tocsin.formats.json;

import java.util.Optional;
import java.util.OptionalInt;
import org.tocsin.domain.advisory.CargoAlert;
import org.tocsin.domain.advisory.CyberAlert;
import org.tocsin.domain.advisory.ImminentWarning;
import org.tocsin.domain.advisory.LocationAdvisory;
import org.tocsin.domain.advisory.Payload;
import org.tocsin.domain.advisory.PublicNotice;
import org.tocsin.domain.advisory.ThreatLevel;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.formats.Json;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Spot;

/// A part of the payload of any kind; which members it may have depends on the kind.
final class PayloadJson {
    private PayloadJson() {}

    /// Returns the shape of a payload of `kind`.
    static Shape<Payload> of(AdvisoryKind kind) {
        return Shape.of(spot -> read(kind, spot), PayloadJson::write);
    }

    private static Optional<Payload> read(AdvisoryKind kind, Spot spot) {
        return switch (kind) {
            case IMMINENT_WARNING -> widened(ImminentWarningJson.SHAPE.read(spot));
            case LOCATION_ADVISORY -> widened(LocationAdvisoryJson.SHAPE.read(spot));
            case THREAT_LEVEL -> widened(ThreatLevelJson.SHAPE.read(spot));
            case CYBER_ALERT -> widened(CyberAlertJson.SHAPE.read(spot));
            case CARGO_ALERT -> widened(CargoAlertJson.SHAPE.read(spot));
            case PUBLIC_NOTICE -> widened(PublicNoticeJson.SHAPE.read(spot));
        };
    }

    private static Json write(Payload payload) {
        return switch (payload) {
            case ImminentWarning warning -> ImminentWarningJson.SHAPE.write(warning);
            case LocationAdvisory advisory -> LocationAdvisoryJson.SHAPE.write(advisory);
            case ThreatLevel level -> ThreatLevelJson.SHAPE.write(level);
            case CyberAlert alert -> CyberAlertJson.SHAPE.write(alert);
            case CargoAlert alert -> CargoAlertJson.SHAPE.write(alert);
            case PublicNotice notice -> PublicNoticeJson.SHAPE.write(notice);
        };
    }

    static OptionalInt number(Optional<Integer> value) {
        return value.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    static Optional<Integer> number(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }

    private static Optional<Payload> widened(Optional<? extends Payload> payload) {
        return payload.map(part -> part);
    }
}
