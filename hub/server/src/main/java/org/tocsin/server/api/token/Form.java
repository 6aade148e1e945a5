package org.tocsin.server.api.token;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The parameters of a form body; those without a value count as absent (RFC 6749 section 3.2).
///
/// @param parameters values by name. Unmodifiable
record Form(Map<String, String> parameters) {
    private static final int PARAMETERS_MAX = 20;

    Form {
        parameters = Map.copyOf(parameters);
    }

    /// Reads a body; empty if it is not well-formed or names a parameter twice.
    static Optional<Form> parse(String body) {
        var parameters = new LinkedHashMap<String, String>();
        var pairs = body.split("&", PARAMETERS_MAX + 1);
        if (pairs.length > PARAMETERS_MAX) {
            return Optional.empty();
        }
        try {
            for (var pair : pairs) {
                var equals = pair.indexOf('=');
                if (equals > 0 && equals < pair.length() - 1) {
                    var name = decoded(pair.substring(0, equals));
                    var value = decoded(pair.substring(equals + 1));
                    if (parameters.putIfAbsent(name, value) != null) {
                        return Optional.empty();
                    }
                }
            }
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        return Optional.of(new Form(parameters));
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Form" + parameters.keySet();
    }
}
