package org.tocsin.domain.advisory;

import java.util.regex.Pattern;

/// Where something is on the web: a place that has it, never the thing itself.
///
/// @param value an absolute address of at most 2,000 ASCII characters with the scheme `http` or
///   `https` and a host, without a name and password. Source: RFC 3986
public record WebAddress(String value) {
    private static final int CHARACTERS_MAX = 2_000;
    private static final String HOST =
            "(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+])";
    private static final String REST =
            "(?:[A-Za-z0-9._~:/?#@!$&'()*+,;=\\[\\]-]|%[0-9A-Fa-f]{2})*+";
    private static final Pattern SHAPE =
            Pattern.compile(
                    "[Hh][Tt][Tt][Pp][Ss]?://" + HOST + "(?::[0-9]{1,5})?(?:[/?#]" + REST + ")?");

    public WebAddress {
        if (value.length() > CHARACTERS_MAX || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a web address is http or https with a host, at most 2,000 characters");
        }
    }

    @Override
    public String toString() {
        return "WebAddress[]";
    }
}
