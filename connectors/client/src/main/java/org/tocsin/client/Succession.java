package org.tocsin.client;

import java.util.function.IntFunction;

/// Publishes what others number in their own way.
///
/// The hub counts versions from 1 without gaps; a document may first be met in its fourth edition.
/// So it goes in under the first version that is free or has the same content: the same document
/// again changes nothing, and another edition of it becomes the next version. Source:
/// SPECIFICATION.md F-15; ADR 0018.
public final class Succession {
    private static final int VERSIONS_MAX = 1_000;

    private Succession() {}

    /// Publishes, and waits until the version is admitted or refused.
    ///
    /// @param submission gives the submission under a version, JSON in UTF-8
    /// @param first the version to try first; one beyond what the hub has is the same as 1
    public static Reply<Published> publish(
            HubClient hub, IntFunction<byte[]> submission, int first) {
        int version = first;
        var reply = hub.publish(submission.apply(version), true);
        for (int attempt = 1; attempt < VERSIONS_MAX; attempt++) {
            var next = next(reply, version);
            if (next == version) {
                return reply;
            }
            version = next;
            reply = hub.publish(submission.apply(version), true);
        }
        return reply;
    }

    /// Returns which version to try after this reply; the same one when it is the answer.
    private static int next(Reply<Published> reply, int version) {
        return switch (reply) {
            case Reply.Done<Published> _ -> version;
            case Reply.Refused<Published>(Problem problem) ->
                    switch (problem.code()) {
                        case "content-differs" -> version + 1;
                        case "out-of-order" -> 1;
                        default -> version;
                    };
        };
    }
}
