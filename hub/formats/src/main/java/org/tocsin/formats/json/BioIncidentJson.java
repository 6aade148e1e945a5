package org.tocsin.formats.json;

import java.util.Optional;
import org.tocsin.domain.advisory.BioIncident;
import org.tocsin.domain.advisory.BioIncident.Deliberate;
import org.tocsin.domain.advisory.BioIncident.Host;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// The payload of a `bio-incident`.
final class BioIncidentJson {
    static final Shape<BioIncident> SHAPE =
            Shape.object(BioIncidentJson::read, BioIncidentJson::write);

    private static final Shape<String> AGENT_SUSPECTED = Scalars.text(200);
    private static final Shape<Host> HOST = Scalars.names(Host.class);
    private static final Shape<Integer> CASES = Scalars.integer(0, 1_000_000_000);
    private static final Shape<Integer> DEATHS = Scalars.integer(0, 1_000_000_000);
    private static final Shape<Deliberate> DELIBERATE = Scalars.names(Deliberate.class);
    private static final Shape<String> LAB_ID = Scalars.text(100);

    private BioIncidentJson() {}

    private static Optional<BioIncident> read(Fields fields) {
        var agentSuspected = fields.optional("agentSuspected", AGENT_SUSPECTED);
        var host = fields.optional("host", HOST);
        var onset = fields.optional("onset", Scalars.DATE);
        var cases = fields.optional("cases", CASES);
        var deaths = fields.optional("deaths", DEATHS);
        var labConfirmed = fields.optional("labConfirmed", Scalars.TRUTH);
        var deliberate = fields.optional("deliberate", DELIBERATE);
        var labId = fields.optional("labId", LAB_ID);
        return fields.make(() ->
                new BioIncident(
                        agentSuspected.get(),
                        host.get(),
                        onset.get(),
                        PayloadJson.number(cases.get()),
                        PayloadJson.number(deaths.get()),
                        labConfirmed.get(),
                        deliberate.get(),
                        labId.get()));
    }

    private static Json.Members write(BioIncident incident) {
        return new Writing()
                .put("agentSuspected", AGENT_SUSPECTED, incident.agentSuspected())
                .put("host", HOST, incident.host())
                .put("onset", Scalars.DATE, incident.onset())
                .put("cases", CASES, PayloadJson.number(incident.cases()))
                .put("deaths", DEATHS, PayloadJson.number(incident.deaths()))
                .put("labConfirmed", Scalars.TRUTH, incident.labConfirmed())
                .put("deliberate", DELIBERATE, incident.deliberate())
                .put("labId", LAB_ID, incident.labId())
                .done();
    }
}
