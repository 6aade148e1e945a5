package org.tocsin.formats.json;

import java.util.Optional;
import org.tocsin.domain.advisory.ImminentWarning;
import org.tocsin.domain.advisory.ImminentWarning.AttackVector;
import org.tocsin.domain.advisory.ImminentWarning.ThreatType;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// The payload of an `imminent-warning`.
final class ImminentWarningJson {
    static final Shape<ImminentWarning> SHAPE =
            Shape.object(ImminentWarningJson::read, ImminentWarningJson::write);

    private static final int ENTRIES_MAX = 64;
    private static final Shape<ThreatType> THREAT = Scalars.names(ThreatType.class);
    private static final Shape<AttackVector> VECTOR = Scalars.names(AttackVector.class);

    private ImminentWarningJson() {}

    private static Optional<ImminentWarning> read(Fields fields) {
        var threatType = fields.optional("threatType", THREAT);
        var attackVector = fields.optional("attackVector", VECTOR);
        var targets = fields.list("targets", Codes.EXTERNAL_ID, ENTRIES_MAX);
        var expectedFrom = fields.optional("expectedFrom", Codes.INSTANT);
        var expectedTo = fields.optional("expectedTo", Codes.INSTANT);
        var actions = fields.list("protectiveActions", Codes.CODE, ENTRIES_MAX);
        var contact = fields.optional("contact", Codes.CONTACT);
        return fields.make(() ->
                new ImminentWarning(
                        threatType.get(),
                        attackVector.get(),
                        targets.get(),
                        expectedFrom.get(),
                        expectedTo.get(),
                        actions.get(),
                        contact.get()));
    }

    private static Json.Members write(ImminentWarning warning) {
        return new Writing()
                .put("threatType", THREAT, warning.threatType())
                .put("attackVector", VECTOR, warning.attackVector())
                .list("targets", Codes.EXTERNAL_ID, warning.targets())
                .put("expectedFrom", Codes.INSTANT, warning.expectedFrom())
                .put("expectedTo", Codes.INSTANT, warning.expectedTo())
                .list("protectiveActions", Codes.CODE, warning.protectiveActions())
                .put("contact", Codes.CONTACT, warning.contact())
                .done();
    }
}
