package org.tocsin.domain.area;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;
import java.util.regex.Pattern;

/// A State or territory by its two-letter code, such as `QM`.
///
/// @param value two capital ASCII letters. Source: ISO 3166-1 alpha-2, user-assigned codes included
public record StateCode(String value) implements Comparable<StateCode> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}");
    private static final Pattern USER_ASSIGNED = Pattern.compile("AA|Q[M-Z]|X[A-Z]|ZZ");
    private static final Set<String> ASSIGNED = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);

    public StateCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a State is two capital letters");
        }
    }

    /// Says whether ISO 3166-1 assigns this code or leaves it to its users. Source: ISO 3166-1
    /// 8.1.3.
    public boolean isAssigned() {
        return ASSIGNED.contains(value) || USER_ASSIGNED.matcher(value).matches();
    }

    /// Returns this code when [#isAssigned].
    ///
    /// @throws IllegalArgumentException when it stands for no State
    public StateCode assigned() {
        if (!isAssigned()) {
            throw new IllegalArgumentException("a State has a code of ISO 3166-1");
        }
        return this;
    }

    @Override
    public int compareTo(StateCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
