package org.tocsin.domain.advisory;

/// Whom to ask.
///
/// @param name an office, not a person; 1 to 200 characters
/// @param address telephone, electronic mail or web address; 1 to 400 characters
public record Contact(String name, String address) {
    public Contact {
        name = Text.normalised(name, 200);
        address = Text.normalised(address, 400);
        if (Text.isBlank(name) || Text.isBlank(address)) {
            throw new IllegalArgumentException("a contact has a name and an address");
        }
    }

    @Override
    public String toString() {
        return "Contact[]";
    }
}
