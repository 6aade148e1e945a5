package org.tocsin.client;

import org.tocsin.client.json.Document;

/// What became of advisories: who got them, why or why not, and what their publishers have to know
/// of them.
///
/// An auditor is told of all, a publisher of its own. As with [HubClient], a refusal is a
/// [Reply.Refused].
public final class AuditClient {
    private final Exchange exchange;

    AuditClient(Exchange exchange) {
        this.exchange = exchange;
    }

    /// Says what a participant or person was to get of an advisory, why, and whether it came.
    public Reply<Document> explain(String advisory, String participant) {
        return get(
                Filter.Query.EMPTY
                        .and("advisory", advisory)
                        .and("participant", participant)
                        .of("/v1/audit/explain"));
    }

    /// Says what became of an advisory, step by step; the first `from` steps are left out.
    public Reply<Document> trace(String advisory, int from) {
        return get(
                Filter.Query.EMPTY
                        .and("from", "" + from)
                        .of(Exchange.one("/v1/audit/advisories", advisory)));
    }

    /// Says who has received an advisory of one's own, and what they answered.
    public Reply<Document> readers(String advisory) {
        return get(Exchange.one("/v1/advisories", advisory) + "/readers");
    }

    /// Says what a publisher has to know of its own advisories.
    ///
    /// @param since from which instant on, RFC 3339 in UTC; empty for all that is kept
    /// @param cursor that of the answer before, for what came on record since; goes before `since`.
    ///   Empty for none
    public Reply<Document> reminders(String since, String cursor) {
        var query = Filter.Query.EMPTY.and("since", since).and("cursor", cursor);
        return get(query.of("/v1/reminders"));
    }

    private Reply<Document> get(String path) {
        return exchange.authorised(exchange.request(path));
    }
}
