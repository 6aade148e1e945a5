package org.tocsin.formats.json;

import java.util.Optional;
import org.tocsin.domain.advisory.ExerciseInject;
import org.tocsin.domain.advisory.ExerciseInject.Reaction;
import org.tocsin.domain.party.Role;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// The payload of an `exercise-inject`.
final class ExerciseInjectJson {
    static final Shape<ExerciseInject> SHAPE =
            Shape.object(ExerciseInjectJson::read, ExerciseInjectJson::write);

    private static final int ENTRIES_MAX = 256;
    private static final Shape<Integer> INJECT_NO = Scalars.integer(1, 100_000);
    private static final Shape<String> STOP_WORD = Scalars.text(40);
    private static final Shape<Role> ROLE = Scalars.codes(Role.values(), Role::code);
    private static final Shape<Integer> WITHIN = Scalars.integer(1, 604_800);
    private static final Shape<Reaction> REACTION =
            Shape.object(ExerciseInjectJson::reaction, ExerciseInjectJson::reaction);

    private ExerciseInjectJson() {}

    private static Optional<ExerciseInject> read(Fields fields) {
        var exerciseId = fields.optional("exerciseId", Scalars.UUID_SHAPE);
        var injectNo = fields.optional("injectNo", INJECT_NO);
        var playAt = fields.optional("playAt", Codes.INSTANT);
        var simulates = fields.optional("simulates", Codes.KIND);
        var payload = fields.optional("payload", AttachmentJson.BYTES);
        var enrolled = fields.list("enrolled", Codes.PARTICIPANT, ENTRIES_MAX);
        var expected = fields.list("expected", REACTION, ENTRIES_MAX);
        var stopWord = fields.optional("stopWord", STOP_WORD);
        return fields.make(() ->
                new ExerciseInject(
                        exerciseId.get(),
                        PayloadJson.number(injectNo.get()),
                        playAt.get(),
                        simulates.get(),
                        payload.get(),
                        enrolled.get(),
                        expected.get(),
                        stopWord.get()));
    }

    private static Json.Members write(ExerciseInject inject) {
        return new Writing()
                .put("exerciseId", Scalars.UUID_SHAPE, inject.exerciseId())
                .put("injectNo", INJECT_NO, PayloadJson.number(inject.injectNo()))
                .put("playAt", Codes.INSTANT, inject.playAt())
                .put("simulates", Codes.KIND, inject.simulates())
                .put("payload", AttachmentJson.BYTES, inject.payload())
                .list("enrolled", Codes.PARTICIPANT, inject.enrolled())
                .list("expected", REACTION, inject.expected())
                .put("stopWord", STOP_WORD, inject.stopWord())
                .done();
    }

    private static Optional<Reaction> reaction(Fields fields) {
        var role = fields.required("role", ROLE);
        var action = fields.required("action", Codes.CODE);
        var within = fields.required("within", WITHIN);
        return fields.make(() -> new Reaction(role.get(), action.get(), within.get()));
    }

    private static Json.Members reaction(Reaction reaction) {
        return new Writing()
                .put("role", ROLE, reaction.role())
                .put("action", Codes.CODE, reaction.action())
                .put("within", WITHIN, reaction.within())
                .done();
    }
}
