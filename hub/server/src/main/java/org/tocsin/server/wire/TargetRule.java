package org.tocsin.server.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;

/// Lets one spelling of each path through, so that what is checked and what is routed are the same.
///
/// Encoded characters, empty segments, dot segments and matrix parameters are refused in the path.
/// Source: SPECIFICATION.md S-8.
final class TargetRule {
    private static final Pattern PATH = Pattern.compile("/(?:[A-Za-z0-9._~@:+$!*'(),=&-]++/?)*+");
    private static final Pattern DOTS = Pattern.compile("/\\.{1,2}(?:/|$)");
    private static final Pattern QUERY = Pattern.compile("(?:%[0-9A-Fa-f]{2}|[!$&-;=?-Z_a-z~])*+");

    private TargetRule() {}

    /// Returns why the request target, in origin form, is refused; empty if it is not.
    static Optional<Problem> refusal(String target) {
        var split = target.indexOf('?');
        var path = split < 0 ? target : target.substring(0, split);
        var query = split < 0 ? "" : target.substring(split + 1);
        if (!plain(path)) {
            return Optional.of(
                    Problem.of(
                            ProblemType.BAD_PATH,
                            "Spell the path without encoded characters, empty segments, "
                                    + "dot segments and matrix parameters."));
        }
        if (!readable(query)) {
            return Optional.of(
                    Problem.of(
                            ProblemType.BAD_QUERY,
                            "Encode the query's characters as percent-encoded UTF-8."));
        }
        return Optional.empty();
    }

    private static boolean plain(String path) {
        return PATH.matcher(path).matches() && !DOTS.matcher(path).find();
    }

    private static boolean readable(String query) {
        return QUERY.matcher(query).matches() && decodes(query);
    }

    private static boolean decodes(String query) {
        var bytes = ByteBuffer.allocate(query.length());
        for (var at = 0; at < query.length(); at++) {
            if (query.charAt(at) == '%') {
                bytes.put((byte) HexFormat.fromHexDigits(query, at + 1, at + 3));
                at += 2;
            } else {
                bytes.put((byte) query.charAt(at));
            }
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return text.chars().noneMatch(Character::isISOControl);
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
