package org.tocsin.client;

import java.net.http.HttpRequest.BodyPublishers;
import org.tocsin.client.json.Document;

/// What waits for a person's look before it goes out.
///
/// A person's credentials are needed. As with [HubClient], a refusal is a [Reply.Refused].
public final class ReviewsClient {
    private static final String ADVISORIES = "/v1/advisories";
    private static final String REVIEWS = "/v1/reviews";

    private final Exchange exchange;

    /// What one has looked at.
    ///
    /// @param version its number
    /// @param content what it said, by the `content` that was shown with it
    public record Looked(int version, String content) {
        /// Returns what was shown by [#waiting(String)].
        public static Looked at(Document shown) {
            return new Looked(
                    shown.number("version").orElse(1L).intValue(),
                    shown.text("content").orElse(""));
        }
    }

    ReviewsClient(Exchange exchange) {
        this.exchange = exchange;
    }

    /// Lists what waits for one's look.
    public Reply<Document> waiting() {
        return exchange.authorised(exchange.request(REVIEWS));
    }

    /// Shows what waits of an advisory, with its text.
    public Reply<Document> waiting(String advisory) {
        return exchange.authorised(exchange.request(Exchange.one(REVIEWS, advisory)));
    }

    /// Says whether a version that waits may go out; refused when it says something else by now.
    ///
    /// @param looked what one has looked at
    /// @param role in which role one has looked, such as `releaser`
    /// @param decision `APPROVE` or `REJECT`
    /// @param reasons for the publisher; may be empty
    public Reply<Document> decide(
            String advisory, Looked looked, String role, String decision, String reasons) {
        var body =
                Document.none()
                        .with("version", looked.version())
                        .with("content", looked.content())
                        .with("as", role)
                        .with("decision", decision);
        var said = reasons.isEmpty() ? body : body.with("reasons", reasons);
        var path = Exchange.one(ADVISORIES, advisory) + "/reviews";
        return exchange.authorised(
                exchange.waiting(exchange.json(path).POST(BodyPublishers.ofString(said.line()))));
    }
}
