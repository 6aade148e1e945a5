package org.tocsin.client;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.tocsin.client.json.Document;

/// What a participant says of itself, and a State's registrar of its participants.
///
/// What narrows rights acts at once; what widens them waits for a second person of the registrar.
/// As with [HubClient], a refusal is a [Reply.Refused].
public final class RightsClient {
    private static final String PARTICIPANTS = "/v1/participants";
    private static final String PROPOSALS = "/v1/proposals";

    private final Exchange exchange;

    RightsClient(Exchange exchange) {
        this.exchange = exchange;
    }

    /// Invites a participant, as its State's registrar.
    ///
    /// @param wanted JSON in UTF-8
    public Reply<Document> enrol(byte[] wanted) {
        return exchange.authorised(
                exchange.json(PARTICIPANTS).POST(BodyPublishers.ofByteArray(wanted)));
    }

    /// Changes what a participant is granted, as its State's registrar; what widens it waits for a
    /// second person.
    ///
    /// @param wanted the whole participant, JSON in UTF-8
    public Reply<Document> change(String participant, byte[] wanted) {
        var body = BodyPublishers.ofByteArray(wanted);
        return exchange.authorised(
                exchange.json(Exchange.one(PARTICIPANTS, participant)).PUT(body));
    }

    /// Suspends a participant at once, as its State's registrar.
    public Reply<Document> suspend(String participant) {
        return put(Exchange.one(PARTICIPANTS, participant) + "/suspension");
    }

    /// Asks for a participant's suspension to be lifted, as its State's registrar.
    public Reply<Document> resume(String participant) {
        var path = Exchange.one(PARTICIPANTS, participant) + "/suspension";
        return exchange.authorised(exchange.request(path).DELETE());
    }

    /// Says that one's own participant takes part.
    public Reply<Document> consent(String participant) {
        return put(Exchange.one(PARTICIPANTS, participant) + "/consent");
    }

    /// Says that one's own participant takes part no longer.
    public Reply<Document> leave(String participant) {
        var path = Exchange.one(PARTICIPANTS, participant) + "/consent";
        return exchange.authorised(exchange.request(path).DELETE());
    }

    /// Lists what would widen rights and waits for a second person of one's State's registrar.
    public Reply<List<Document>> proposals() {
        return exchange.authorised(exchange.request(PROPOSALS))
                .map(answer -> answer.list("proposals"));
    }

    /// Approves what another person asked for.
    public Reply<Document> approve(String proposal) {
        return decide(proposal, "/approval");
    }

    /// Refuses what was asked for.
    public Reply<Document> refuse(String proposal) {
        return decide(proposal, "/refusal");
    }

    private Reply<Document> decide(String proposal, String how) {
        var path = Exchange.one(PROPOSALS, proposal) + how;
        return exchange.authorised(exchange.request(path).POST(BodyPublishers.noBody()));
    }

    private Reply<Document> put(String path) {
        return exchange.authorised(exchange.request(path).PUT(BodyPublishers.noBody()));
    }
}
