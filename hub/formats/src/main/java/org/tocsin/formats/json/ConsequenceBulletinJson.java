package org.tocsin.formats.json;

import java.util.Optional;
import org.tocsin.domain.advisory.ConsequenceBulletin;
import org.tocsin.domain.advisory.ConsequenceBulletin.Capacity;
import org.tocsin.domain.advisory.ConsequenceBulletin.Condition;
import org.tocsin.domain.advisory.ConsequenceBulletin.Impact;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// The payload of a `consequence-bulletin`.
final class ConsequenceBulletinJson {
    static final Shape<ConsequenceBulletin> SHAPE =
            Shape.object(ConsequenceBulletinJson::read, ConsequenceBulletinJson::write);

    private static final int ENTRIES_MAX = 256;
    private static final Shape<Integer> SITREP_NO = Scalars.integer(1, 100_000);
    private static final Shape<Integer> AFFECTED = Scalars.integer(0, 1_000_000_000);
    private static final Shape<String> CONTINUITY_ADVICE = Scalars.text(4_000);
    private static final Shape<Condition> CONDITION = Scalars.names(Condition.class);
    private static final Shape<String> FACILITY = Scalars.text(200);
    private static final Shape<Integer> FREE_BEDS = Scalars.integer(0, 100_000);
    private static final Shape<Impact> IMPACT =
            Shape.object(ConsequenceBulletinJson::impact, ConsequenceBulletinJson::impact);
    private static final Shape<Capacity> CAPACITY =
            Shape.object(ConsequenceBulletinJson::capacity, ConsequenceBulletinJson::capacity);

    private ConsequenceBulletinJson() {}

    private static Optional<ConsequenceBulletin> read(Fields fields) {
        var incidentId = fields.optional("incidentId", Scalars.UUID_SHAPE);
        var zones = fields.list("zones", AreaJson.AREA, ENTRIES_MAX);
        var sitrepNo = fields.optional("sitrepNo", SITREP_NO);
        var impacts = fields.list("impacts", IMPACT, ENTRIES_MAX);
        var affected = fields.optional("affected", AFFECTED);
        var protectiveActions = fields.list("protectiveActions", Codes.CODE, ENTRIES_MAX);
        var capacity = fields.list("capacity", CAPACITY, ENTRIES_MAX);
        var continuityAdvice = fields.optional("continuityAdvice", CONTINUITY_ADVICE);
        var coordinator = fields.optional("coordinator", Codes.PARTICIPANT);
        return fields.make(() ->
                new ConsequenceBulletin(
                        incidentId.get(),
                        zones.get(),
                        PayloadJson.number(sitrepNo.get()),
                        impacts.get(),
                        PayloadJson.number(affected.get()),
                        protectiveActions.get(),
                        capacity.get(),
                        continuityAdvice.get(),
                        coordinator.get()));
    }

    private static Json.Members write(ConsequenceBulletin bulletin) {
        return new Writing()
                .put("incidentId", Scalars.UUID_SHAPE, bulletin.incidentId())
                .list("zones", AreaJson.AREA, bulletin.zones())
                .put("sitrepNo", SITREP_NO, PayloadJson.number(bulletin.sitrepNo()))
                .list("impacts", IMPACT, bulletin.impacts())
                .put("affected", AFFECTED, PayloadJson.number(bulletin.affected()))
                .list("protectiveActions", Codes.CODE, bulletin.protectiveActions())
                .list("capacity", CAPACITY, bulletin.capacity())
                .put("continuityAdvice", CONTINUITY_ADVICE, bulletin.continuityAdvice())
                .put("coordinator", Codes.PARTICIPANT, bulletin.coordinator())
                .done();
    }

    private static Optional<Impact> impact(Fields fields) {
        var sector = fields.required("sector", Codes.SECTOR);
        var state = fields.required("state", CONDITION);
        var restoreEta = fields.optional("restoreEta", Codes.INSTANT);
        return fields.make(() -> new Impact(sector.get(), state.get(), restoreEta.get()));
    }

    private static Json.Members impact(Impact impact) {
        return new Writing()
                .put("sector", Codes.SECTOR, impact.sector())
                .put("state", CONDITION, impact.condition())
                .put("restoreEta", Codes.INSTANT, impact.restoreEta())
                .done();
    }

    private static Optional<Capacity> capacity(Fields fields) {
        var facility = fields.required("facility", FACILITY);
        var freeBeds = fields.required("freeBeds", FREE_BEDS);
        return fields.make(() -> new Capacity(facility.get(), freeBeds.get()));
    }

    private static Json.Members capacity(Capacity capacity) {
        return new Writing()
                .put("facility", FACILITY, capacity.facility())
                .put("freeBeds", FREE_BEDS, capacity.freeBeds())
                .done();
    }
}
