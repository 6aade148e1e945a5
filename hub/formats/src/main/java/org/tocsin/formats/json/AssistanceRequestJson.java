package org.tocsin.formats.json;

import java.util.Optional;
import org.tocsin.domain.advisory.AssistanceRequest;
import org.tocsin.domain.advisory.AssistanceRequest.Tracking;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// The payload of an `assistance-request`.
final class AssistanceRequestJson {
    static final Shape<AssistanceRequest> SHAPE =
            Shape.object(AssistanceRequestJson::read, AssistanceRequestJson::write);

    private static final int ENTRIES_MAX = 256;
    private static final Shape<String> NEED = Scalars.text(4_000);
    private static final Shape<Tracking> TRACKING = Scalars.names(Tracking.class);

    private AssistanceRequestJson() {}

    private static Optional<AssistanceRequest> read(Fields fields) {
        var state = fields.optional("state", Codes.ASSIGNED_STATE);
        var domain = fields.optional("domain", Codes.CODE);
        var need = fields.optional("need", NEED);
        var priority = fields.optional("priority", Codes.LEVEL);
        var capabilityCodes = fields.list("capabilityCodes", Codes.CODE, ENTRIES_MAX);
        var neededBy = fields.optional("neededBy", Scalars.DATE);
        var consent = fields.optional("consent", Codes.CONSENT);
        var tracking = fields.optional("tracking", TRACKING);
        return fields.make(() ->
                new AssistanceRequest(
                        state.get(),
                        domain.get(),
                        need.get(),
                        PayloadJson.number(priority.get()),
                        capabilityCodes.get(),
                        neededBy.get(),
                        consent.get(),
                        tracking.get()));
    }

    private static Json.Members write(AssistanceRequest request) {
        return new Writing()
                .put("state", Codes.STATE, request.state())
                .put("domain", Codes.CODE, request.domain())
                .put("need", NEED, request.need())
                .put("priority", Codes.LEVEL, PayloadJson.number(request.priority()))
                .list("capabilityCodes", Codes.CODE, request.capabilityCodes())
                .put("neededBy", Scalars.DATE, request.neededBy())
                .put("consent", Codes.CONSENT, request.consent())
                .put("tracking", TRACKING, request.tracking())
                .done();
    }
}
