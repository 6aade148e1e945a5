package org.tocsin.formats.json;

import java.util.Optional;
import org.tocsin.domain.advisory.VictimAssistance;
import org.tocsin.domain.advisory.VictimAssistance.Service;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// The payload of a `victim-assistance`.
final class VictimAssistanceJson {
    static final Shape<VictimAssistance> SHAPE =
            Shape.object(VictimAssistanceJson::read, VictimAssistanceJson::write);

    private static final int ENTRIES_MAX = 256;
    private static final Shape<String> HOTLINE = Scalars.text(64);
    private static final Shape<String> ELIGIBILITY = Scalars.text(4_000);
    private static final Shape<String> PROVIDER = Scalars.text(200);
    private static final Shape<Service> SERVICE =
            Shape.object(VictimAssistanceJson::service, VictimAssistanceJson::service);

    private VictimAssistanceJson() {}

    private static Optional<VictimAssistance> read(Fields fields) {
        var incidentId = fields.optional("incidentId", Scalars.UUID_SHAPE);
        var services = fields.list("services", SERVICE, ENTRIES_MAX);
        var hotline = fields.optional("hotline", HOTLINE);
        var eligibility = fields.optional("eligibility", ELIGIBILITY);
        var familyCentre = fields.optional("familyCentre", AreaJson.AREA);
        return fields.make(() ->
                new VictimAssistance(
                        incidentId.get(),
                        services.get(),
                        hotline.get(),
                        eligibility.get(),
                        familyCentre.get()));
    }

    private static Json.Members write(VictimAssistance assistance) {
        return new Writing()
                .put("incidentId", Scalars.UUID_SHAPE, assistance.incidentId())
                .list("services", SERVICE, assistance.services())
                .put("hotline", HOTLINE, assistance.hotline())
                .put("eligibility", ELIGIBILITY, assistance.eligibility())
                .put("familyCentre", AreaJson.AREA, assistance.familyCentre())
                .done();
    }

    private static Optional<Service> service(Fields fields) {
        var type = fields.required("type", Codes.CODE);
        var provider = fields.required("provider", PROVIDER);
        var contact = fields.required("contact", Codes.CONTACT);
        var area = fields.required("area", AreaJson.AREA);
        var language = fields.required("language", Codes.LANGUAGE);
        return fields.make(() ->
                new Service(type.get(), provider.get(), contact.get(), area.get(), language.get()));
    }

    private static Json.Members service(Service service) {
        return new Writing()
                .put("type", Codes.CODE, service.type())
                .put("provider", PROVIDER, service.provider())
                .put("contact", Codes.CONTACT, service.contact())
                .put("area", AreaJson.AREA, service.area())
                .put("language", Codes.LANGUAGE, service.language())
                .done();
    }
}
