package org.tocsin.formats.json;

import java.util.Optional;
import org.tocsin.domain.advisory.DesignationNotice;
import org.tocsin.domain.advisory.DesignationNotice.Exemption;
import org.tocsin.domain.advisory.DesignationNotice.ExemptionType;
import org.tocsin.domain.advisory.DesignationNotice.Measure;
import org.tocsin.domain.advisory.DesignationNotice.Name;
import org.tocsin.domain.advisory.DesignationNotice.Operation;
import org.tocsin.domain.advisory.DesignationNotice.Quality;
import org.tocsin.domain.advisory.DesignationNotice.SubjectType;
import org.tocsin.domain.advisory.Text;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// The payload of a `designation-notice`.
final class DesignationNoticeJson {
    static final Shape<DesignationNotice> SHAPE =
            Shape.object(DesignationNoticeJson::read, DesignationNoticeJson::write);

    private static final int ENTRIES_MAX = 256;
    private static final Shape<Operation> OPERATION = Scalars.names(Operation.class);
    private static final Shape<String> LIST_REF = Scalars.text(100);
    private static final Shape<SubjectType> SUBJECT_TYPE = Scalars.names(SubjectType.class);
    private static final Shape<String> SCRIPT = Scalars.text(4);
    private static final Shape<String> TEXT_VALUE = Scalars.text(400);
    private static final Shape<Quality> QUALITY = Scalars.names(Quality.class);
    private static final Shape<Measure> MEASURE = Scalars.names(Measure.class);
    private static final Shape<String> REASONS = Scalars.text(Text.DESCRIPTION_CHARACTERS_MAX);
    private static final Shape<ExemptionType> EXEMPTION_TYPE = Scalars.names(ExemptionType.class);
    private static final Shape<String> SCOPE = Scalars.text(2_000);
    private static final Shape<String> NOTICE_REF = Scalars.text(100);
    private static final Shape<Name> NAME =
            Shape.object(DesignationNoticeJson::name, DesignationNoticeJson::name);
    private static final Shape<Exemption> EXEMPTION =
            Shape.object(DesignationNoticeJson::exemption, DesignationNoticeJson::exemption);

    private DesignationNoticeJson() {}

    private static Optional<DesignationNotice> read(Fields fields) {
        var operation = fields.optional("op", OPERATION);
        var regime = fields.optional("regime", Codes.CODE);
        var listRef = fields.optional("listRef", LIST_REF);
        var subjectType = fields.optional("subjectType", SUBJECT_TYPE);
        var names = fields.list("names", NAME, ENTRIES_MAX);
        var identifiers = fields.list("identifiers", Codes.EXTERNAL_ID, ENTRIES_MAX);
        var measures = fields.set("measures", MEASURE, ENTRIES_MAX);
        var reasons = fields.optional("reasons", REASONS);
        var decidedOn = fields.optional("decidedOn", Scalars.DATE);
        var reviewBy = fields.optional("reviewBy", Scalars.DATE);
        var exemption = fields.optional("exemption", EXEMPTION);
        var noticeRef = fields.optional("noticeRef", NOTICE_REF);
        var remedyContact = fields.optional("remedyContact", Codes.CONTACT);
        return fields.make(() ->
                new DesignationNotice(
                        operation.get(),
                        regime.get(),
                        listRef.get(),
                        subjectType.get(),
                        names.get(),
                        identifiers.get(),
                        measures.get(),
                        reasons.get(),
                        decidedOn.get(),
                        reviewBy.get(),
                        exemption.get(),
                        noticeRef.get(),
                        remedyContact.get()));
    }

    private static Json.Members write(DesignationNotice notice) {
        return new Writing()
                .put("op", OPERATION, notice.op())
                .put("regime", Codes.CODE, notice.regime())
                .put("listRef", LIST_REF, notice.listRef())
                .put("subjectType", SUBJECT_TYPE, notice.subjectType())
                .list("names", NAME, notice.names())
                .list("identifiers", Codes.EXTERNAL_ID, notice.identifiers())
                .set("measures", MEASURE, notice.measures())
                .put("reasons", REASONS, notice.reasons())
                .put("decidedOn", Scalars.DATE, notice.decidedOn())
                .put("reviewBy", Scalars.DATE, notice.reviewBy())
                .put("exemption", EXEMPTION, notice.exemption())
                .put("noticeRef", NOTICE_REF, notice.noticeRef())
                .put("remedyContact", Codes.CONTACT, notice.remedyContact())
                .done();
    }

    private static Optional<Name> name(Fields fields) {
        var script = fields.required("script", SCRIPT);
        var value = fields.required("value", TEXT_VALUE);
        var quality = fields.required("quality", QUALITY);
        return fields.make(() -> new Name(script.get(), value.get(), quality.get()));
    }

    private static Json.Members name(Name name) {
        return new Writing()
                .put("script", SCRIPT, name.script())
                .put("value", TEXT_VALUE, name.value())
                .put("quality", QUALITY, name.quality())
                .done();
    }

    private static Optional<Exemption> exemption(Fields fields) {
        var type = fields.required("type", EXEMPTION_TYPE);
        var since = fields.required("from", Codes.INSTANT);
        var until = fields.required("to", Codes.INSTANT);
        var scope = fields.required("scope", SCOPE);
        return fields.make(() -> new Exemption(type.get(), since.get(), until.get(), scope.get()));
    }

    private static Json.Members exemption(Exemption exemption) {
        return new Writing()
                .put("type", EXEMPTION_TYPE, exemption.type())
                .put("from", Codes.INSTANT, exemption.from())
                .put("to", Codes.INSTANT, exemption.to())
                .put("scope", SCOPE, exemption.scope())
                .done();
    }
}
