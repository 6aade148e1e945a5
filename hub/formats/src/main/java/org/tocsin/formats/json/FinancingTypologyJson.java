package org.tocsin.formats.json;

import java.util.Optional;
import org.tocsin.domain.advisory.FinancingTypology;
import org.tocsin.domain.advisory.FinancingTypology.Channel;
import org.tocsin.domain.advisory.FinancingTypology.RedFlag;
import org.tocsin.domain.advisory.FinancingTypology.Stage;
import org.tocsin.domain.advisory.FinancingTypology.Threshold;
import org.tocsin.domain.advisory.Money;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// The payload of a `financing-typology`.
final class FinancingTypologyJson {
    static final Shape<FinancingTypology> SHAPE =
            Shape.object(FinancingTypologyJson::read, FinancingTypologyJson::write);

    private static final int ENTRIES_MAX = 256;
    private static final Shape<String> TYPOLOGY_CODE = Scalars.text(64);
    private static final Shape<Stage> STAGE = Scalars.names(Stage.class);
    private static final Shape<Channel> CHANNEL = Scalars.names(Channel.class);
    private static final Shape<String> TEXT = Scalars.text(2_000);
    private static final Shape<String> RULE = Scalars.text(2_000);
    private static final Shape<Integer> WINDOW_DAYS = Scalars.integer(1, 3_660);
    private static final Shape<String> STANDARD_REFS = Scalars.text(200);
    private static final Shape<String> FALSE_POSITIVE_NOTE = Scalars.text(4_000);
    private static final Shape<RedFlag> RED_FLAG =
            Shape.object(FinancingTypologyJson::redFlag, FinancingTypologyJson::redFlag);
    private static final Shape<Threshold> THRESHOLD =
            Shape.object(FinancingTypologyJson::threshold, FinancingTypologyJson::threshold);

    private FinancingTypologyJson() {}

    private static Optional<FinancingTypology> read(Fields fields) {
        var typologyCode = fields.optional("typologyCode", TYPOLOGY_CODE);
        var stage = fields.optional("stage", STAGE);
        var channels = fields.list("channels", CHANNEL, ENTRIES_MAX);
        var redFlags = fields.list("redFlags", RED_FLAG, ENTRIES_MAX);
        var thresholds = fields.list("thresholds", THRESHOLD, ENTRIES_MAX);
        var standardRefs = fields.list("standardRefs", STANDARD_REFS, ENTRIES_MAX);
        var falsePositiveNote = fields.optional("falsePositiveNote", FALSE_POSITIVE_NOTE);
        return fields.make(() ->
                new FinancingTypology(
                        typologyCode.get(),
                        stage.get(),
                        channels.get(),
                        redFlags.get(),
                        thresholds.get(),
                        standardRefs.get(),
                        falsePositiveNote.get()));
    }

    private static Json.Members write(FinancingTypology typology) {
        return new Writing()
                .put("typologyCode", TYPOLOGY_CODE, typology.typologyCode())
                .put("stage", STAGE, typology.stage())
                .list("channels", CHANNEL, typology.channels())
                .list("redFlags", RED_FLAG, typology.redFlags())
                .list("thresholds", THRESHOLD, typology.thresholds())
                .list("standardRefs", STANDARD_REFS, typology.standardRefs())
                .put("falsePositiveNote", FALSE_POSITIVE_NOTE, typology.falsePositiveNote())
                .done();
    }

    private static Optional<RedFlag> redFlag(Fields fields) {
        var id = fields.required("id", Codes.CODE);
        var text = fields.required("text", TEXT);
        var rule = fields.optional("rule", RULE);
        return fields.make(() -> new RedFlag(id.get(), text.get(), rule.get()));
    }

    private static Json.Members redFlag(RedFlag redFlag) {
        return new Writing()
                .put("id", Codes.CODE, redFlag.id())
                .put("text", TEXT, redFlag.text())
                .put("rule", RULE, redFlag.rule())
                .done();
    }

    private static Optional<Threshold> threshold(Fields fields) {
        var amount = fields.required("amount", MoneyJson.AMOUNT);
        var currency = fields.required("currency", MoneyJson.CURRENCY);
        var windowDays = fields.required("windowDays", WINDOW_DAYS);
        return fields.make(
                () -> new Threshold(new Money(amount.get(), currency.get()), windowDays.get()));
    }

    private static Json.Members threshold(Threshold threshold) {
        return new Writing()
                .all(MoneyJson.members(threshold.value()))
                .put("windowDays", WINDOW_DAYS, threshold.windowDays())
                .done();
    }
}
