package org.tocsin.formats.json;

import java.util.Optional;
import org.tocsin.domain.advisory.DocumentIssuer;
import org.tocsin.domain.advisory.KeyedHash;
import org.tocsin.domain.advisory.TravelDocumentNotice;
import org.tocsin.domain.advisory.TravelDocumentNotice.DocumentState;
import org.tocsin.domain.advisory.TravelDocumentNotice.DocumentType;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// The payload of a `travel-document-notice`.
final class TravelDocumentNoticeJson {
    static final Shape<TravelDocumentNotice> SHAPE =
            Shape.object(TravelDocumentNoticeJson::read, TravelDocumentNoticeJson::write);

    private static final Shape<DocumentIssuer> DOCUMENT_ISSUER =
            Scalars.written(DocumentIssuer::new, DocumentIssuer::value);
    private static final Shape<DocumentType> DOCUMENT_TYPE = Scalars.names(DocumentType.class);
    private static final Shape<KeyedHash> KEYED_HASH =
            Scalars.written(KeyedHash::new, KeyedHash::value);
    private static final Shape<DocumentState> DOCUMENT_STATE = Scalars.names(DocumentState.class);

    private TravelDocumentNoticeJson() {}

    private static Optional<TravelDocumentNotice> read(Fields fields) {
        var issuer = fields.optional("issuer", DOCUMENT_ISSUER);
        var docType = fields.optional("docType", DOCUMENT_TYPE);
        var numberHash = fields.optional("numberHash", KEYED_HASH);
        var state = fields.optional("state", DOCUMENT_STATE);
        var reportedOn = fields.optional("reportedOn", Scalars.DATE);
        return fields.make(() ->
                new TravelDocumentNotice(
                        issuer.get(),
                        docType.get(),
                        numberHash.get(),
                        state.get(),
                        reportedOn.get()));
    }

    private static Json.Members write(TravelDocumentNotice notice) {
        return new Writing()
                .put("issuer", DOCUMENT_ISSUER, notice.issuer())
                .put("docType", DOCUMENT_TYPE, notice.docType())
                .put("numberHash", KEYED_HASH, notice.numberHash())
                .put("state", DOCUMENT_STATE, notice.state())
                .put("reportedOn", Scalars.DATE, notice.reportedOn())
                .done();
    }
}
