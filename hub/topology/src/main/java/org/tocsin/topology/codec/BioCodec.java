package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;

import java.util.Optional;
import org.tocsin.domain.advisory.BioIncident;
import org.tocsin.domain.advisory.BioIncident.Deliberate;
import org.tocsin.domain.advisory.BioIncident.Host;

/// What a biological incident adds.
final class BioCodec {
    private BioCodec() {}

    static org.tocsin.schema.v1.BioIncident written(BioIncident part) {
        return org.tocsin.schema.v1.BioIncident.newBuilder()
                .setAgentSuspected(part.agentSuspected().orElse(null))
                .setHost(orNull(part.host(), Enum::name))
                .setOnset(part.onset().orElse(null))
                .setCases(orNull(part.cases()))
                .setDeaths(orNull(part.deaths()))
                .setLabConfirmed(part.labConfirmed().orElse(null))
                .setDeliberate(orNull(part.deliberate(), Enum::name))
                .setLabId(part.labId().orElse(null))
                .build();
    }

    static BioIncident read(org.tocsin.schema.v1.BioIncident record) {
        return new BioIncident(
                Optional.ofNullable(record.getAgentSuspected()),
                maybe(record.getHost(), Host::valueOf),
                Optional.ofNullable(record.getOnset()),
                maybe(record.getCases()),
                maybe(record.getDeaths()),
                Optional.ofNullable(record.getLabConfirmed()),
                maybe(record.getDeliberate(), Deliberate::valueOf),
                Optional.ofNullable(record.getLabId()));
    }
}
