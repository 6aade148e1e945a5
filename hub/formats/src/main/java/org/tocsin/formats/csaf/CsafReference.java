package org.tocsin.formats.csaf;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.formats.Canonical;
import org.tocsin.formats.Json;

/// The reference of a document: its tracking id for people, and behind it a digest.
///
/// An id means something within its publisher only, and not every id is written as a reference may
/// be. So the digest is of the publisher's namespace and the id as they are, and no two documents
/// have one reference. Source: SPECIFICATION.md F-2; CSAF 2.0, 3.2.1.8.3 and 3.2.1.12.4.
final class CsafReference {
    private static final int ID_CHARACTERS_MAX = 100;
    private static final int DIGEST_BYTES = 8;
    private static final Pattern BEGINNING = Pattern.compile("[A-Za-z0-9]");
    private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9._:/-]");

    private CsafReference() {}

    /// Returns the reference; empty when the id begins with no letter or digit.
    ///
    /// @param namespace the publisher's
    /// @param id the document's tracking id
    static Optional<Reference> of(String namespace, String id) {
        if (!BEGINNING.matcher(id).lookingAt()) {
            return Optional.empty();
        }
        var plain = FOREIGN.matcher(id).replaceAll("_");
        var readable = plain.substring(0, Math.min(plain.length(), ID_CHARACTERS_MAX));
        return Optional.of(new Reference(readable + ":" + digest(namespace, id)));
    }

    private static String digest(String namespace, String id) {
        var both = Json.elements(List.of(Json.text(namespace), Json.text(id)));
        return HexFormat.of().formatHex(Arrays.copyOf(Canonical.sha256(both), DIGEST_BYTES));
    }
}
