package org.tocsin.formats.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tocsin.domain.dissemination.Instrument;
import org.tocsin.domain.dissemination.Law;
import org.tocsin.domain.dissemination.TermList;
import org.tocsin.domain.party.Role;
import org.tocsin.formats.Fields;
import org.tocsin.formats.JsonDocument;
import org.tocsin.formats.JsonLimits;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.Reading;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;

/// The law as in `instruments.json` and `terms.json` of the seeds: the legal instruments that there
/// are, and the words at which a person looks.
///
/// Read only: the files are written by people. Titles, notes and sources in them are for them too.
public final class LawJson {
    private static final JsonLimits LIMITS = new JsonLimits(1 << 20, 16, 1 << 16);
    private static final int ENTRIES_MAX = 10_000;
    private static final Reading<LocalDate> DAY =
            Scalars.written(LawJson::day, LocalDate::toString);
    private static final Shape<Role> ROLE = Scalars.codes(Role.values(), Role::code);
    private static final Shape<String> TERM = Scalars.text(100);
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "zh", "ar");
    private static final Reading<List<String>> BY_LANGUAGE = Reading.object(LawJson::byLanguage);
    private static final Reading<TermList> TERM_LIST = Reading.object(LawJson::termList);
    private static final Reading<Instrument> INSTRUMENT = Reading.object(LawJson::instrument);

    private LawJson() {}

    /// Returns the law in the two documents, or everything that is wrong with the first that is not
    /// in order.
    public static Parsed<Law> parse(byte[] instruments, byte[] terms) {
        return instruments(instruments)
                .then(known ->
                        terms(terms).then(words -> new Parsed.Read<>(new Law(known, words))));
    }

    static Parsed<List<Instrument>> instruments(byte[] document) {
        return list(document, "instruments", INSTRUMENT);
    }

    static Parsed<List<TermList>> terms(byte[] document) {
        return list(document, "lists", TERM_LIST);
    }

    private static <T> Parsed<List<T>> list(byte[] document, String name, Reading<T> entry) {
        Reading<List<T>> reading =
                Reading.object(fields -> {
                    fields.ignore("version", "reviewBy", "note");
                    var entries = fields.required(name, entry.list(ENTRIES_MAX));
                    return fields.make(entries);
                });
        return JsonDocument.read(document, LIMITS, reading);
    }

    private static Optional<TermList> termList(Fields fields) {
        fields.ignore("source");
        var rule = fields.required("rule", Scalars.text(8));
        var role = fields.required("role", ROLE);
        var explanation = fields.required("explanation", Scalars.text(200));
        var clearOnly = fields.flag("clearOnly");
        var terms = fields.required("terms", BY_LANGUAGE);
        var exceptions = fields.defaulted("except", BY_LANGUAGE, List.of());
        return fields.make(() ->
                new TermList(
                        rule.get(),
                        role.get(),
                        explanation.get(),
                        clearOnly.get(),
                        terms.get(),
                        exceptions.get()));
    }

    /// Terms of all languages count in all texts: people mix languages.
    private static Optional<List<String>> byLanguage(Fields fields) {
        var lists =
                LANGUAGES.stream()
                        .map(language -> fields.list(language, TERM, ENTRIES_MAX))
                        .toList();
        return fields.make(() -> lists.stream().flatMap(list -> list.get().stream()).toList());
    }

    private static Optional<Instrument> instrument(Fields fields) {
        fields.ignore("title", "source");
        var code = fields.required("code", Codes.CODE);
        var state = fields.optional("state", Codes.STATE);
        var from = fields.optional("inForceFrom", DAY);
        var until = fields.optional("inForceUntil", DAY);
        return fields.make(() -> new Instrument(code.get(), state.get(), from.get(), until.get()));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new IllegalArgumentException("a day as in 2030-06-01");
        }
    }
}
