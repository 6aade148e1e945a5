package org.tocsin.formats.json;

import java.util.Optional;
import org.tocsin.domain.advisory.ThreatLevel;
import org.tocsin.domain.advisory.ThreatLevel.Basis;
import org.tocsin.domain.advisory.ThreatLevel.Vote;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// The payload of a `threat-level`.
final class ThreatLevelJson {
    static final Shape<ThreatLevel> SHAPE =
            Shape.object(ThreatLevelJson::read, ThreatLevelJson::write);

    private static final int VOTES_MAX = 64;
    private static final Shape<Basis> BASIS = Scalars.names(Basis.class);
    private static final Shape<String> REGION = Scalars.text(6);
    private static final Shape<String> REASON = Scalars.text(2_000);
    private static final Shape<Vote> VOTE =
            Shape.object(ThreatLevelJson::vote, ThreatLevelJson::vote);

    private ThreatLevelJson() {}

    private static Optional<ThreatLevel> read(Fields fields) {
        var sector = fields.optional("sector", Codes.SECTOR);
        var region = fields.optional("region", REGION);
        var level = fields.optional("level", Codes.LEVEL);
        var previous = fields.optional("previous", Codes.LEVEL);
        var basis = fields.optional("basis", BASIS);
        var votes = fields.list("votes", VOTE, VOTES_MAX);
        var nextReview = fields.optional("nextReview", Codes.INSTANT);
        var publicReason = fields.optional("publicReason", REASON);
        return fields.make(() ->
                new ThreatLevel(
                        sector.get(),
                        region.get(),
                        PayloadJson.number(level.get()),
                        PayloadJson.number(previous.get()),
                        basis.get(),
                        votes.get(),
                        nextReview.get(),
                        publicReason.get()));
    }

    private static Json.Members write(ThreatLevel level) {
        return new Writing()
                .put("sector", Codes.SECTOR, level.sector())
                .put("region", REGION, level.region())
                .put("level", Codes.LEVEL, PayloadJson.number(level.level()))
                .put("previous", Codes.LEVEL, PayloadJson.number(level.previous()))
                .put("basis", BASIS, level.basis())
                .list("votes", VOTE, level.votes())
                .put("nextReview", Codes.INSTANT, level.nextReview())
                .put("publicReason", REASON, level.publicReason())
                .done();
    }

    private static Optional<Vote> vote(Fields fields) {
        var assessor = fields.required("assessor", Codes.PARTICIPANT);
        var level = fields.required("level", Codes.LEVEL);
        var reason = fields.required("reason", REASON);
        return fields.make(() -> new Vote(assessor.get(), level.get(), reason.get()));
    }

    private static Json.Members vote(Vote vote) {
        return new Writing()
                .put("assessor", Codes.PARTICIPANT, vote.assessor())
                .put("level", Codes.LEVEL, vote.level())
                .put("reason", REASON, vote.reason())
                .done();
    }
}
