package org.tocsin.domain.advisory;

import java.util.regex.Pattern;

/// The check digits that published standards give to the ids of goods and legal entities.
final class CheckDigits {
    private static final Pattern CONTAINER = Pattern.compile("[A-Z]{3}[UJZ][0-9]{7}");
    private static final Pattern WAYBILL = Pattern.compile("[0-9]{3}-?[0-9]{8}");
    private static final Pattern ENTITY = Pattern.compile("[A-Z0-9]{18}[0-9]{2}");

    private CheckDigits() {}

    /// Says whether `id` is a container number with the right check digit. Source: ISO 6346.
    static boolean isContainerNumber(String id) {
        if (!CONTAINER.matcher(id).matches()) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < 10; place++) {
            sum += value(id.charAt(place)) << place;
        }
        return sum % 11 % 10 == digit(id, 10);
    }

    /// Letters count from 10 on, leaving out the multiples of 11.
    private static int value(char character) {
        if (character <= '9') {
            return character - '0';
        }
        int rank = character - 'A' + 10;
        return rank + (rank - 1) / 10;
    }

    /// Says whether `id` is the number of an air waybill whose last digit is the rest by seven.
    ///
    /// Source: IATA Resolution 600a.
    static boolean isWaybillNumber(String id) {
        int last = id.length() - 1;
        return WAYBILL.matcher(id).matches()
                && Integer.parseInt(id.substring(last - 7, last)) % 7 == digit(id, last);
    }

    /// Says whether `id` is the identifier of a legal entity: letters read as 10 to 35, the whole
    /// is 1 modulo 97. Source: ISO 17442, ISO 7064 MOD 97-10.
    static boolean isEntityIdentifier(String id) {
        if (!ENTITY.matcher(id).matches()) {
            return false;
        }
        int rest = 0;
        for (int place = 0; place < id.length(); place++) {
            int value = Character.digit(id.charAt(place), 36);
            rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
        }
        return rest == 1;
    }

    private static int digit(String id, int place) {
        return id.charAt(place) - '0';
    }
}
