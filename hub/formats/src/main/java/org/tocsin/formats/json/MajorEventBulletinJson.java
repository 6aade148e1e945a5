package org.tocsin.formats.json;

import java.util.Map;
import java.util.Optional;
import org.tocsin.domain.advisory.MajorEventBulletin;
import org.tocsin.domain.advisory.MajorEventBulletin.Phase;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// The payload of a `major-event-bulletin`.
final class MajorEventBulletinJson {
    static final Shape<MajorEventBulletin> SHAPE =
            Shape.object(MajorEventBulletinJson::read, MajorEventBulletinJson::write);

    private static final int ENTRIES_MAX = 256;
    private static final Shape<Phase> PHASE = Scalars.names(Phase.class);
    private static final Shape<Integer> BULLETIN_NO = Scalars.integer(1, 100_000);
    private static final Shape<Map<String, Integer>> VENUE_LEVELS = Ratings.of(1, 5);
    private static final Shape<Integer> CROWD = Scalars.integer(0, 1_000_000_000);

    private MajorEventBulletinJson() {}

    private static Optional<MajorEventBulletin> read(Fields fields) {
        var eventId = fields.optional("eventId", Scalars.UUID_SHAPE);
        var venues = fields.list("venues", Codes.EXTERNAL_ID, ENTRIES_MAX);
        var phase = fields.optional("phase", PHASE);
        var bulletinNo = fields.optional("bulletinNo", BULLETIN_NO);
        var from = fields.optional("from", Codes.INSTANT);
        var to = fields.optional("to", Codes.INSTANT);
        var venueLevels = fields.defaulted("venueLevels", VENUE_LEVELS, Map.of());
        var crowd = fields.optional("crowd", CROWD);
        var liaison = fields.list("liaison", Codes.CONTACT, ENTRIES_MAX);
        return fields.make(() ->
                new MajorEventBulletin(
                        eventId.get(),
                        venues.get(),
                        phase.get(),
                        PayloadJson.number(bulletinNo.get()),
                        from.get(),
                        to.get(),
                        venueLevels.get(),
                        PayloadJson.number(crowd.get()),
                        liaison.get()));
    }

    private static Json.Members write(MajorEventBulletin bulletin) {
        return new Writing()
                .put("eventId", Scalars.UUID_SHAPE, bulletin.eventId())
                .list("venues", Codes.EXTERNAL_ID, bulletin.venues())
                .put("phase", PHASE, bulletin.phase())
                .put("bulletinNo", BULLETIN_NO, PayloadJson.number(bulletin.bulletinNo()))
                .put("from", Codes.INSTANT, bulletin.from())
                .put("to", Codes.INSTANT, bulletin.to())
                .put(
                        "venueLevels",
                        VENUE_LEVELS,
                        Optional.of(bulletin.venueLevels()).filter(map -> !map.isEmpty()))
                .put("crowd", CROWD, PayloadJson.number(bulletin.crowd()))
                .list("liaison", Codes.CONTACT, bulletin.liaison())
                .done();
    }
}
