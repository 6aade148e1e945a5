package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import java.util.Optional;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.RiskAssessment;
import org.tocsin.domain.party.ParticipantId;

/// What a risk assessment adds.
final class RiskCodec {
    private RiskCodec() {}

    static org.tocsin.schema.v1.RiskAssessment written(RiskAssessment part) {
        return org.tocsin.schema.v1.RiskAssessment.newBuilder()
                .setScope(orNull(part.scope(), Code::value))
                .setMethod(part.method().orElse(null))
                .setThreat(orNull(part.threat()))
                .setVulnerability(orNull(part.vulnerability()))
                .setConsequence(orNull(part.consequence()))
                .setHorizon(orNull(part.horizon()))
                .setMitigations(part.mitigations())
                .setProductCodes(part.productCodes())
                .setContributors(each(part.contributors(), ParticipantId::value))
                .build();
    }

    static RiskAssessment read(org.tocsin.schema.v1.RiskAssessment record) {
        return new RiskAssessment(
                maybe(record.getScope(), Code::new),
                Optional.ofNullable(record.getMethod()),
                maybe(record.getThreat()),
                maybe(record.getVulnerability()),
                maybe(record.getConsequence()),
                maybe(record.getHorizon()),
                record.getMitigations(),
                record.getProductCodes(),
                each(record.getContributors(), ParticipantId::new));
    }
}
