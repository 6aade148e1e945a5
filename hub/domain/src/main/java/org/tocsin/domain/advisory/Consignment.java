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
        if (type == Type.CONTAINER && !CheckDigits.isContainerNumber(id)) {
            throw new IllegalArgumentException(
                    "a container has four letters, six digits and the right check digit");
        }
        if (type == Type.AWB && !CheckDigits.isWaybillNumber(id)) {
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
}
