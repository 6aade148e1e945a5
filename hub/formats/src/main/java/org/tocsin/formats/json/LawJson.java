package org.tocsin.formats.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.tocsin.domain.dissemination.Instrument;
import org.tocsin.domain.dissemination.Law;
import org.tocsin.formats.Fields;
import org.tocsin.formats.JsonDocument;
import org.tocsin.formats.JsonLimits;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.Reading;
import org.tocsin.formats.Scalars;

/// The legal instruments that there are, as in `instruments.json` of the seeds.
///
/// Read only: the file is written by people. Titles and sources in it are for them too.
public final class LawJson {
    private static final JsonLimits LIMITS = new JsonLimits(1 << 20, 16, 1 << 16);
    private static final int ENTRIES_MAX = 10_000;
    private static final Reading<LocalDate> DAY =
            Scalars.written(LawJson::day, LocalDate::toString);
    private static final Reading<Instrument> INSTRUMENT = Reading.object(LawJson::instrument);

    private LawJson() {}

    /// Returns the law in `instruments`, or everything that is wrong with it.
    public static Parsed<Law> parse(byte[] instruments) {
        return JsonDocument.read(instruments, LIMITS, Reading.object(LawJson::law));
    }

    private static Optional<Law> law(Fields fields) {
        fields.ignore("version", "reviewBy", "note");
        var instruments = fields.required("instruments", INSTRUMENT.list(ENTRIES_MAX));
        return fields.make(() -> new Law(instruments.get()));
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
