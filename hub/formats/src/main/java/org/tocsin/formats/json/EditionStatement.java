package org.tocsin.formats.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.tocsin.formats.Canonical;
import org.tocsin.formats.Json;

/// What an originator signs of an edition: what its readers are shown, without what the hub alone
/// knows.
///
/// It can be made from the edition of any reader, and holds nothing else. Source: SPECIFICATION.md
/// G-4; canonical form from RFC 8785.
final class EditionStatement {
    /// The member in which a signed edition carries its signature.
    static final String SIGNATURE = "originatorSignature";

    private static final byte[] CONTEXT = "tocsin edition 1\n".getBytes(US_ASCII);
    private static final Set<String> OF_THE_HUB = Set.of("revision", "since", SIGNATURE);

    private EditionStatement() {}

    /// Returns the bytes to sign for an edition as its readers see it.
    static byte[] of(Json.Members edition) {
        var statement = new ByteArrayOutputStream();
        statement.writeBytes(CONTEXT);
        statement.writeBytes(Canonical.bytes(without(edition)));
        return statement.toByteArray();
    }

    /// Returns the name of a statement: base64url of its SHA-256.
    static String name(byte[] statement) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(statement);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static Json.Members without(Json.Members edition) {
        var said = new LinkedHashMap<>(edition.values());
        said.keySet().removeAll(OF_THE_HUB);
        said.computeIfPresent("portions", (_, portions) -> portions(portions));
        return Json.members(said);
    }

    private static Json portions(Json portions) {
        return portions instanceof Json.Elements(List<Json> each, var _)
                ? Json.elements(each.stream().map(EditionStatement::portion).toList())
                : portions;
    }

    private static Json portion(Json portion) {
        if (!(portion instanceof Json.Members members)) {
            return portion;
        }
        var said = new LinkedHashMap<>(members.values());
        said.remove("since");
        return Json.members(said);
    }
}
