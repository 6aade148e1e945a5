package org.tocsin.proof.stage;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Set;
import java.util.stream.StreamSupport;

/// What is told of the record, as far as it is of one world and the same on every hub.
///
/// On a broker the record of earlier worlds stays, what happened at one instant gets its order from
/// the brokers, and what time brings depends on when a tick comes.
final class Excerpt {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> BROUGHT_BY_TIME = Set.of("expiring", "expired");

    private Excerpt() {}

    /// Returns an answer, shortened if it is a list of entries.
    ///
    /// @param after of which instant on entries count, itself not
    static String of(String head, String body, Instant after) {
        if (!body.contains("\"entries\":[")) {
            return head + "\n" + body;
        }
        try {
            var root = (ObjectNode) JSON.readTree(body);
            root.remove("total");
            var entries = root.withArray("entries");
            var kept =
                    StreamSupport.stream(entries.spliterator(), false)
                            .filter(entry -> at(entry).isAfter(after))
                            .filter(entry ->
                                    !BROUGHT_BY_TIME.contains(entry.path("event").asText()))
                            .sorted(comparing(Excerpt::at).thenComparing(JsonNode::toString))
                            .toList();
            entries.removeAll();
            entries.addAll(kept);
            return unmeasured(head) + "\n" + root;
        } catch (JsonProcessingException broken) {
            return head + "\n" + body;
        }
    }

    private static Instant at(JsonNode entry) {
        return Instant.parse(entry.path("at").asText());
    }

    private static String unmeasured(String head) {
        return head.replaceAll("(?im)^content-length: \\d+\n", "");
    }
}
