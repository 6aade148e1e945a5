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

    /// Says whether a version that waits may go out.
    ///
    /// @param role in which role one has looked, such as `releaser`
    /// @param decision `APPROVE` or `REJECT`
    /// @param reasons for the publisher; may be empty
    public Reply<Document> decide(
            String advisory, int version, String role, String decision, String reasons) {
        var body =
                Document.none()
                        .with("version", version)
                        .with("as", role)
                        .with("decision", decision);
        var said = reasons.isEmpty() ? body : body.with("reasons", reasons);
        var path = Exchange.one(ADVISORIES, advisory) + "/reviews";
        return exchange.authorised(
                exchange.waiting(exchange.json(path).POST(BodyPublishers.ofString(said.line()))));
    }
}
