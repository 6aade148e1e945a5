package org.tocsin.formats.json;

import java.util.Optional;
import org.tocsin.domain.advisory.Text;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// What an advisory says in one language.
final class TextJson {
    static final Shape<Text> TEXT = Shape.object(TextJson::read, TextJson::write);

    private static final Shape<String> LANGUAGE = Scalars.text(35);
    private static final Shape<String> HEADLINE = Scalars.text(Text.HEADLINE_CHARACTERS_MAX);
    private static final Shape<String> DESCRIPTION = Scalars.text(Text.DESCRIPTION_CHARACTERS_MAX);
    private static final Shape<String> INSTRUCTION = Scalars.text(Text.INSTRUCTION_CHARACTERS_MAX);

    private TextJson() {}

    private static Optional<Text> read(Fields fields) {
        var language = fields.required("language", LANGUAGE);
        var headline = fields.defaulted("headline", HEADLINE, "");
        var description = fields.defaulted("description", DESCRIPTION, "");
        var instruction = fields.defaulted("instruction", INSTRUCTION, "");
        return fields.make(() ->
                new Text(language.get(), headline.get(), description.get(), instruction.get()));
    }

    private static Json.Members write(Text text) {
        return new Writing()
                .text("language", text.language())
                .text("headline", text.headline())
                .text("description", text.description())
                .text("instruction", text.instruction())
                .done();
    }
}
