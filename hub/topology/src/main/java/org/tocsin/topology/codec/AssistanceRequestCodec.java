package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import java.util.Optional;
import org.tocsin.domain.advisory.AssistanceRequest;
import org.tocsin.domain.advisory.AssistanceRequest.Tracking;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.Consent;
import org.tocsin.domain.area.StateCode;

/// What a request for assistance adds.
final class AssistanceRequestCodec {
    private AssistanceRequestCodec() {}

    static org.tocsin.schema.v1.AssistanceRequest written(AssistanceRequest part) {
        return org.tocsin.schema.v1.AssistanceRequest.newBuilder()
                .setState(orNull(part.state(), StateCode::value))
                .setDomain(orNull(part.domain(), Code::value))
                .setNeed(part.need().orElse(null))
                .setPriority(orNull(part.priority()))
                .setCapabilityCodes(each(part.capabilityCodes(), Code::value))
                .setNeededBy(part.neededBy().orElse(null))
                .setConsent(orNull(part.consent(), Enum::name))
                .setTracking(orNull(part.tracking(), Enum::name))
                .build();
    }

    static AssistanceRequest read(org.tocsin.schema.v1.AssistanceRequest record) {
        return new AssistanceRequest(
                maybe(record.getState(), StateCode::new),
                maybe(record.getDomain(), Code::new),
                Optional.ofNullable(record.getNeed()),
                maybe(record.getPriority()),
                each(record.getCapabilityCodes(), Code::new),
                Optional.ofNullable(record.getNeededBy()),
                maybe(record.getConsent(), Consent::valueOf),
                maybe(record.getTracking(), Tracking::valueOf));
    }
}
