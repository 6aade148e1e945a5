package org.tocsin.domain.area;

import java.util.regex.Pattern;

/// The number of a ship, whose last digit checks the others.
///
/// Source: SPECIFICATION.md K-21; IMO Resolution A.1117(30).
public final class ShipNumber {
    /// The scheme under which ids are numbers of ships.
    public static final String SCHEME = "imo";

    private static final Pattern SHAPE = Pattern.compile("[0-9]{7}");

    private ShipNumber() {}

    /// Returns `id` when it is such a number: six digits, weighted from 7 down to 2, and the last
    /// digit of their sum.
    ///
    /// @throws IllegalArgumentException when it is not
    public static String checked(String id) {
        if (!SHAPE.matcher(id).matches() || sum(id) % 10 != digit(id, 6)) {
            throw new IllegalArgumentException(
                    "a ship has seven digits, the last of them the check digit");
        }
        return id;
    }

    private static int sum(String id) {
        int sum = 0;
        for (int place = 0; place < 6; place++) {
            sum += digit(id, place) * (7 - place);
        }
        return sum;
    }

    private static int digit(String id, int place) {
        return id.charAt(place) - '0';
    }
}
