package org.tocsin.domain.advisory;

import java.util.List;
import java.util.Optional;

/// A person or firm as far as whoever reports knows them.
///
/// Nothing else is kept of them: what they believe, where they come from and what they belong to is
/// no ground of suspicion.
///
/// @param name 1 to 200 characters
/// @param identifiers by which they are told apart, such as an account or a document; may be empty
/// @param role what they did in what is reported
public record PersonRef(Optional<String> name, List<ExternalId> identifiers, Optional<Code> role) {
    public PersonRef {
        name = name.map(text -> Text.normalised(text, 200));
        identifiers = List.copyOf(identifiers);
        if (name.filter(text -> !Text.isBlank(text)).isEmpty() && identifiers.isEmpty()) {
            throw new IllegalArgumentException("a subject has a name or an identifier");
        }
    }

    @Override
    public String toString() {
        return "PersonRef[]";
    }
}
