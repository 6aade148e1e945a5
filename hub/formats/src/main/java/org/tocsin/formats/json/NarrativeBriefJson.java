package org.tocsin.formats.json;

import java.util.Optional;
import org.tocsin.domain.advisory.NarrativeBrief;
import org.tocsin.domain.advisory.NarrativeBrief.Channel;
import org.tocsin.domain.advisory.NarrativeBrief.Trend;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// The payload of a `narrative-brief`.
final class NarrativeBriefJson {
    static final Shape<NarrativeBrief> SHAPE =
            Shape.object(NarrativeBriefJson::read, NarrativeBriefJson::write);

    private static final int ENTRIES_MAX = 256;
    private static final Shape<Channel> CHANNEL = Scalars.names(Channel.class);
    private static final Shape<Long> REACH = Scalars.whole(0, 1_000_000_000_000L);
    private static final Shape<Trend> TREND = Scalars.names(Trend.class);
    private static final Shape<String> SAFER_MESSAGING = Scalars.text(4_000);

    private NarrativeBriefJson() {}

    private static Optional<NarrativeBrief> read(Fields fields) {
        var theme = fields.optional("theme", Codes.CODE);
        var channels = fields.list("channels", CHANNEL, ENTRIES_MAX);
        var reach = fields.optional("reach", REACH);
        var trend = fields.optional("trend", TREND);
        var saferMessaging = fields.optional("saferMessaging", SAFER_MESSAGING);
        var research = fields.list("research", Codes.EXTERNAL_ID, ENTRIES_MAX);
        return fields.make(() ->
                new NarrativeBrief(
                        theme.get(),
                        channels.get(),
                        PayloadJson.longNumber(reach.get()),
                        trend.get(),
                        saferMessaging.get(),
                        research.get()));
    }

    private static Json.Members write(NarrativeBrief brief) {
        return new Writing()
                .put("theme", Codes.CODE, brief.theme())
                .list("channels", CHANNEL, brief.channels())
                .put("reach", REACH, PayloadJson.longNumber(brief.reach()))
                .put("trend", TREND, brief.trend())
                .put("saferMessaging", SAFER_MESSAGING, brief.saferMessaging())
                .list("research", Codes.EXTERNAL_ID, brief.research())
                .done();
    }
}
