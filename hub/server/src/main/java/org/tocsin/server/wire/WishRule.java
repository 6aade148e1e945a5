package org.tocsin.server.wire;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.regex.Pattern;

/// Drops wishes that the framework would fail on: languages that are not well-formed, and charsets.
///
/// The hub answers in UTF-8 only. Source: RFC 9110 sections 12.5.2 and 12.5.4.
final class WishRule {
    private static final int LENGTH_MAX = 200;
    private static final String RANGE =
            "(?:\\*|[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*+)(?:\\s*;\\s*q=[01](?:\\.[0-9]{0,3})?)?";
    private static final Pattern FORM =
            Pattern.compile("\\s*" + RANGE + "(?:\\s*,\\s*" + RANGE + ")*+\\s*");

    private WishRule() {}

    static void apply(HttpHeaders headers) {
        headers.remove(HttpHeaderNames.ACCEPT_CHARSET);
        var wishes = headers.getAll(HttpHeaderNames.ACCEPT_LANGUAGE);
        if (wishes.size() > 1 || !wishes.stream().allMatch(WishRule::isReadable)) {
            headers.remove(HttpHeaderNames.ACCEPT_LANGUAGE);
        }
    }

    private static boolean isReadable(String wish) {
        return wish.length() <= LENGTH_MAX && FORM.matcher(wish).matches();
    }
}
