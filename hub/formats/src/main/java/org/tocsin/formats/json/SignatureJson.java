package org.tocsin.formats.json;

import java.util.Optional;
import org.tocsin.domain.advisory.Signature;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// A signature as an originator hands it in: `{"statement":"...","key":"...","value":"..."}`.
final class SignatureJson {
    static final Shape<Signature> SHAPE = Shape.object(SignatureJson::read, SignatureJson::write);

    private static final Shape<String> TOKEN = Scalars.text(128);

    private SignatureJson() {}

    private static Optional<Signature> read(Fields fields) {
        var statement = fields.required("statement", TOKEN);
        var key = fields.required("key", TOKEN);
        var value = fields.required("value", TOKEN);
        return fields.make(() -> new Signature(statement.get(), key.get(), value.get()));
    }

    private static Json.Members write(Signature signature) {
        return new Writing()
                .text("statement", signature.statement())
                .text("key", signature.key())
                .text("value", signature.value())
                .done();
    }

    /// Writes a signature as the edition carries it, which names itself.
    static Json.Members shown(Signature signature) {
        return new Writing()
                .text("algorithm", EditionSigner.ALGORITHM)
                .text("key", signature.key())
                .text("value", signature.value())
                .done();
    }
}
