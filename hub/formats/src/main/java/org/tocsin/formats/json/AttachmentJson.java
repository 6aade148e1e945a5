package org.tocsin.formats.json;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tocsin.domain.advisory.Attachment;
import org.tocsin.domain.advisory.Bytes;
import org.tocsin.domain.advisory.ContentHash;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// Attachments: `{"mime":"application/pdf","ref":"https://...","size":1024,"sha256":"..."}`, or
/// with the document itself as `bytes` in base64.
final class AttachmentJson {
    static final Shape<Bytes> BYTES = Scalars.written(Bytes::new, Bytes::base64);
    static final Shape<Attachment> ATTACHMENT =
            Shape.object(AttachmentJson::read, AttachmentJson::write);

    private static final Shape<String> MIME = checked(Attachment::requireMediaType);
    private static final Shape<String> REF = checked(Attachment::requireAddress);
    private static final Shape<Integer> SIZE = Scalars.integer(1, Attachment.SIZE_MAX);
    private static final Shape<ContentHash> SHA256 =
            Scalars.written(ContentHash::new, ContentHash::value);

    private AttachmentJson() {}

    private static Shape<String> checked(Consumer<String> check) {
        return Scalars.written(
                text -> {
                    check.accept(text);
                    return text;
                },
                text -> text);
    }

    private static Optional<Attachment> read(Fields fields) {
        var mime = fields.required("mime", MIME);
        var bytes = fields.optional("bytes", BYTES);
        var ref = fields.optional("ref", REF);
        var size = fields.required("size", SIZE);
        var sha256 = fields.required("sha256", SHA256);
        fields.atMostOne(List.of("bytes", "ref"));
        return fields.make(
                () -> new Attachment(mime.get(), bytes.get(), ref.get(), size.get(), sha256.get()));
    }

    private static Json.Members write(Attachment attachment) {
        return new Writing()
                .put("mime", MIME, attachment.mime())
                .put("bytes", BYTES, attachment.bytes())
                .put("ref", REF, attachment.ref())
                .put("size", SIZE, attachment.size())
                .put("sha256", SHA256, attachment.sha256())
                .done();
    }
}
