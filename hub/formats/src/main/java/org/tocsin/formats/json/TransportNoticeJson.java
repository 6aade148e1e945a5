package org.tocsin.formats.json;

import java.util.Optional;
import org.tocsin.domain.advisory.TransportNotice;
import org.tocsin.domain.advisory.TransportNotice.Measure;
import org.tocsin.domain.advisory.TransportNotice.Mode;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// The payload of a `transport-notice`.
final class TransportNoticeJson {
    static final Shape<TransportNotice> SHAPE =
            Shape.object(TransportNoticeJson::read, TransportNoticeJson::write);

    private static final int ENTRIES_MAX = 256;
    private static final Shape<Mode> MODE = Scalars.names(Mode.class);
    private static final Shape<Integer> SECURITY_LEVEL = Scalars.integer(1, 3);
    private static final Shape<Measure> MEASURE =
            Shape.object(TransportNoticeJson::measure, TransportNoticeJson::measure);

    private TransportNoticeJson() {}

    private static Optional<TransportNotice> read(Fields fields) {
        var mode = fields.optional("mode", MODE);
        var assets = fields.list("assets", Codes.EXTERNAL_ID, ENTRIES_MAX);
        var securityLevel = fields.optional("securityLevel", SECURITY_LEVEL);
        var measures = fields.list("measures", MEASURE, ENTRIES_MAX);
        var carriers = fields.list("carriers", Codes.PARTICIPANT, ENTRIES_MAX);
        return fields.make(() ->
                new TransportNotice(
                        mode.get(),
                        assets.get(),
                        PayloadJson.number(securityLevel.get()),
                        measures.get(),
                        carriers.get()));
    }

    private static Json.Members write(TransportNotice notice) {
        return new Writing()
                .put("mode", MODE, notice.mode())
                .list("assets", Codes.EXTERNAL_ID, notice.assets())
                .put("securityLevel", SECURITY_LEVEL, PayloadJson.number(notice.securityLevel()))
                .list("measures", MEASURE, notice.measures())
                .list("carriers", Codes.PARTICIPANT, notice.carriers())
                .done();
    }

    private static Optional<Measure> measure(Fields fields) {
        var code = fields.required("code", Codes.CODE);
        var effective = fields.required("effective", Codes.INSTANT);
        var mandatory = fields.required("mandatory", Scalars.TRUTH);
        return fields.make(() -> new Measure(code.get(), effective.get(), mandatory.get()));
    }

    private static Json.Members measure(Measure measure) {
        return new Writing()
                .put("code", Codes.CODE, measure.code())
                .put("effective", Codes.INSTANT, measure.effective())
                .put("mandatory", Scalars.TRUTH, measure.mandatory())
                .done();
    }
}
