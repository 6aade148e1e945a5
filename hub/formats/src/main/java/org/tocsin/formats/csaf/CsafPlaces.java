package org.tocsin.formats.csaf;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.StateCode;

/// The places that a note on countries names.
///
/// Only a list of nothing but country names is understood; one name that is not understood makes
/// the whole global, as an area too small would keep a warning from those whom it concerns.
final class CsafPlaces {
    private static final int COUNTRIES_MAX = 32;
    private static final int NAME_CHARACTERS_MAX = 200;
    private static final Map<String, String> OTHER_NAMES =
            Map.ofEntries(
                    entry("czech republic", "CZ"),
                    entry("great britain", "GB"),
                    entry("holland", "NL"),
                    entry("korea", "KR"),
                    entry("republic of korea", "KR"),
                    entry("russian federation", "RU"),
                    entry("the netherlands", "NL"),
                    entry("turkey", "TR"),
                    entry("türkiye", "TR"),
                    entry("u.k", "GB"),
                    entry("u.s", "US"),
                    entry("u.s.a", "US"),
                    entry("uae", "AE"),
                    entry("uk", "GB"),
                    entry("united states of america", "US"),
                    entry("us", "US"),
                    entry("usa", "US"),
                    entry("viet nam", "VN"));
    private static final Map<String, StateCode> BY_NAME = byName();

    private CsafPlaces() {}

    /// Returns the places that `text` names.
    static Coverage named(String text) {
        var areas = new HashSet<Area>();
        for (var part : text.split("[,;]|\\band\\b", -1)) {
            var country = country(part);
            if (country.isEmpty()) {
                return new Coverage.Worldwide();
            }
            areas.add(new Area.Country(country.get()));
        }
        return areas.size() > COUNTRIES_MAX
                ? new Coverage.Worldwide()
                : new Coverage.Somewhere(areas);
    }

    private static Optional<StateCode> country(String name) {
        var plain = name.strip().replaceAll("\\.$", "").replaceAll("\\s+", " ");
        return plain.length() > NAME_CHARACTERS_MAX
                ? Optional.empty()
                : Optional.ofNullable(BY_NAME.get(plain.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, StateCode> byName() {
        var names = new HashMap<String, StateCode>();
        for (var code : Locale.getISOCountries()) {
            var name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
            names.put(name.toLowerCase(Locale.ROOT), new StateCode(code));
        }
        OTHER_NAMES.forEach((name, code) -> names.put(name, new StateCode(code)));
        return Map.copyOf(names);
    }
}
