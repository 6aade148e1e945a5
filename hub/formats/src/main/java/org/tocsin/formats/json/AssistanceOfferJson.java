package org.tocsin.formats.json;

import java.util.Optional;
import org.tocsin.domain.advisory.AssistanceOffer;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// The payload of an `assistance-offer`.
final class AssistanceOfferJson {
    static final Shape<AssistanceOffer> SHAPE =
            Shape.object(AssistanceOfferJson::read, AssistanceOfferJson::write);

    private static final int ENTRIES_MAX = 256;
    private static final Shape<Integer> LEAD_TIME = Scalars.integer(0, 87_600);

    private AssistanceOfferJson() {}

    private static Optional<AssistanceOffer> read(Fields fields) {
        var provider = fields.optional("provider", Codes.PARTICIPANT);
        var domain = fields.optional("domain", Codes.CODE);
        var capabilityCodes = fields.list("capabilityCodes", Codes.CODE, ENTRIES_MAX);
        var regions = fields.list("regions", Codes.REGION, ENTRIES_MAX);
        var from = fields.optional("from", Scalars.DATE);
        var to = fields.optional("to", Scalars.DATE);
        var leadTime = fields.optional("leadTime", LEAD_TIME);
        var funding = fields.optional("funding", MoneyJson.MONEY);
        var languages = fields.list("languages", Codes.LANGUAGE, ENTRIES_MAX);
        return fields.make(() ->
                new AssistanceOffer(
                        provider.get(),
                        domain.get(),
                        capabilityCodes.get(),
                        regions.get(),
                        from.get(),
                        to.get(),
                        PayloadJson.number(leadTime.get()),
                        funding.get(),
                        languages.get()));
    }

    private static Json.Members write(AssistanceOffer offer) {
        return new Writing()
                .put("provider", Codes.PARTICIPANT, offer.provider())
                .put("domain", Codes.CODE, offer.domain())
                .list("capabilityCodes", Codes.CODE, offer.capabilityCodes())
                .list("regions", Codes.REGION, offer.regions())
                .put("from", Scalars.DATE, offer.from())
                .put("to", Scalars.DATE, offer.to())
                .put("leadTime", LEAD_TIME, PayloadJson.number(offer.leadTime()))
                .put("funding", MoneyJson.MONEY, offer.funding())
                .list("languages", Codes.LANGUAGE, offer.languages())
                .done();
    }
}
