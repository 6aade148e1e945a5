package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import java.util.Optional;
import java.util.UUID;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.LanguageTag;
import org.tocsin.domain.advisory.VictimAssistance;
import org.tocsin.domain.advisory.VictimAssistance.Service;

/// What a victim assistance adds.
final class VictimCodec {
    private VictimCodec() {}

    static org.tocsin.schema.v1.VictimAssistance written(VictimAssistance part) {
        return org.tocsin.schema.v1.VictimAssistance.newBuilder()
                .setIncidentId(orNull(part.incidentId(), UUID::toString))
                .setServices(each(part.services(), VictimCodec::written))
                .setHotline(part.hotline().orElse(null))
                .setEligibility(part.eligibility().orElse(null))
                .setFamilyCentre(orNull(part.familyCentre(), AreaCodec::written))
                .build();
    }

    static VictimAssistance read(org.tocsin.schema.v1.VictimAssistance record) {
        return new VictimAssistance(
                maybe(record.getIncidentId(), UUID::fromString),
                each(record.getServices(), VictimCodec::read),
                Optional.ofNullable(record.getHotline()),
                Optional.ofNullable(record.getEligibility()),
                maybe(record.getFamilyCentre(), AreaCodec::read));
    }

    private static org.tocsin.schema.v1.AssistanceService written(Service service) {
        return org.tocsin.schema.v1.AssistanceService.newBuilder()
                .setType(service.type().value())
                .setProvider(service.provider())
                .setContact(Parts.written(service.contact()))
                .setArea(AreaCodec.written(service.area()))
                .setLanguage(service.language().value())
                .build();
    }

    private static Service read(org.tocsin.schema.v1.AssistanceService record) {
        return new Service(
                new Code(record.getType()),
                record.getProvider(),
                Parts.read(record.getContact()),
                AreaCodec.read(record.getArea()),
                new LanguageTag(record.getLanguage()));
    }
}
