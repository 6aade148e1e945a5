package org.tocsin.domain.advisory;

/// Goods under way, by the id under which they travel.
///
/// Source: SPECIFICATION.md K-4.
///
/// @param type what the id is
/// @param id the id; of a container its number with the check digit of ISO 6346
public record Consignment(Type type, String id) {

    /// What sort of id a consignment has.
    public enum Type {
        CONTAINER,
        AWB,
        BL,
        UCR
    }

    public Consignment {
        id = Text.normalised(id, 64);
        if (type == Type.CONTAINER && !isContainerNumber(id)) {
            throw new IllegalArgumentException(
                    "a container has four letters, six digits and the right check digit");
        }
        if (type == Type.AWB && !isWaybillNumber(id)) {
            throw new IllegalArgumentException(
                    "an air waybill has eleven digits, the last of them the rest by seven");
        }
        if (Text.isBlank(id)) {
            throw new IllegalArgumentException("a consignment has an id");
        }
    }

    @Override
    public String toString() {
        return "Consignment[" + type + "]";
    }

    /// Says whether `id` is a container number with the right check digit. Source: ISO 6346.
    private static boolean isContainerNumber(String id) {
        if (!id.matches("[A-Z]{3}[UJZ][0-9]{7}")) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < 10; place++) {
            sum += value(id.charAt(place)) << place;
        }
        return sum % 11 % 10 == id.charAt(10) - '0';
    }

    /// Letters count from 10 on, leaving out the multiples of 11.
    private static int value(char character) {
        if (character <= '9') {
            return character - '0';
        }
        int rank = character - 'A' + 10;
        return rank + (rank - 1) / 10;
    }

    private static boolean isWaybillNumber(String id) {
        return id.matches("[0-9]{3}-?[0-9]{8}")
                && Integer.parseInt(id.substring(id.length() - 8, id.length() - 1)) % 7
                        == id.charAt(id.length() - 1) - '0';
    }
}
