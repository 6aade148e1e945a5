package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;

import java.util.Optional;
import org.tocsin.domain.advisory.DocumentIssuer;
import org.tocsin.domain.advisory.KeyedHash;
import org.tocsin.domain.advisory.TravelDocumentNotice;
import org.tocsin.domain.advisory.TravelDocumentNotice.DocumentState;
import org.tocsin.domain.advisory.TravelDocumentNotice.DocumentType;

/// What a travel document notice adds.
final class TravelDocumentCodec {
    private TravelDocumentCodec() {}

    static org.tocsin.schema.v1.TravelDocumentNotice written(TravelDocumentNotice part) {
        return org.tocsin.schema.v1.TravelDocumentNotice.newBuilder()
                .setIssuer(orNull(part.issuer(), DocumentIssuer::value))
                .setDocType(orNull(part.docType(), Enum::name))
                .setNumberHash(orNull(part.numberHash(), KeyedHash::value))
                .setState(orNull(part.state(), Enum::name))
                .setReportedOn(part.reportedOn().orElse(null))
                .build();
    }

    static TravelDocumentNotice read(org.tocsin.schema.v1.TravelDocumentNotice record) {
        return new TravelDocumentNotice(
                maybe(record.getIssuer(), DocumentIssuer::new),
                maybe(record.getDocType(), DocumentType::valueOf),
                maybe(record.getNumberHash(), KeyedHash::new),
                maybe(record.getState(), DocumentState::valueOf),
                Optional.ofNullable(record.getReportedOn()));
    }
}
