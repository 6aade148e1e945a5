package org.tocsin.formats.json;

import java.util.Optional;
import org.tocsin.domain.advisory.BestPractice;
import org.tocsin.domain.advisory.BestPractice.DocType;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// The payload of a `best-practice`.
final class BestPracticeJson {
    static final Shape<BestPractice> SHAPE =
            Shape.object(BestPracticeJson::read, BestPracticeJson::write);

    private static final Shape<DocType> DOC_TYPE = Scalars.names(DocType.class);
    private static final Shape<String> TITLE = Scalars.text(200);
    private static final Shape<String> ABSTRACT = Scalars.text(4_000);
    private static final Shape<String> ISSUER = Scalars.text(200);
    private static final Shape<String> LICENCE = Scalars.text(100);

    private BestPracticeJson() {}

    private static Optional<BestPractice> read(Fields fields) {
        var docType = fields.optional("docType", DOC_TYPE);
        var title = fields.optional("title", TITLE);
        var summary = fields.optional("abstract", ABSTRACT);
        var attachment = fields.optional("attachment", AttachmentJson.ATTACHMENT);
        var issuer = fields.optional("issuer", ISSUER);
        var licence = fields.optional("licence", LICENCE);
        var reviewBy = fields.optional("reviewBy", Scalars.DATE);
        var supersedes = fields.optional("supersedes", Codes.ADVISORY);
        return fields.make(() ->
                new BestPractice(
                        docType.get(),
                        title.get(),
                        summary.get(),
                        attachment.get(),
                        issuer.get(),
                        licence.get(),
                        reviewBy.get(),
                        supersedes.get()));
    }

    private static Json.Members write(BestPractice practice) {
        return new Writing()
                .put("docType", DOC_TYPE, practice.docType())
                .put("title", TITLE, practice.title())
                .put("abstract", ABSTRACT, practice.summary())
                .put("attachment", AttachmentJson.ATTACHMENT, practice.attachment())
                .put("issuer", ISSUER, practice.issuer())
                .put("licence", LICENCE, practice.licence())
                .put("reviewBy", Scalars.DATE, practice.reviewBy())
                .put("supersedes", Codes.ADVISORY, practice.supersedes())
                .done();
    }
}
