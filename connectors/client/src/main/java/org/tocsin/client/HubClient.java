package org.tocsin.client;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tocsin.client.json.Document;
import org.tocsin.formats.json.EditionVerifier;
import org.tocsin.formats.json.SubmissionSigner;

/// What a participant can ask of a hub.
///
/// All methods wait for the hub's answer and may be called from any thread; a refusal is a
/// [Reply.Refused], and a hub that does not answer a [HubUnreachable]. Close it when done.
public final class HubClient implements AutoCloseable {
    private static final String ADVISORIES = "/v1/advisories";
    private static final String SUBSCRIPTIONS = "/v1/subscriptions";
    private static final String PARTICIPANTS = "/v1/participants";

    private final Exchange exchange;
    private final Signatory signatory;

    /// Makes a client for one hub and one participant or person; nothing is sent yet.
    public HubClient(Settings settings, Credentials credentials) {
        this(settings, credentials, Clock.systemUTC());
    }

    HubClient(Settings settings, Credentials credentials, Clock clock) {
        this(new Exchange(settings, credentials, clock), Optional.empty());
    }

    private HubClient(Exchange exchange, Optional<SubmissionSigner> signer) {
        this.exchange = exchange;
        this.signatory = new Signatory(exchange, signer);
    }

    /// Returns this client, signing what it publishes by a key that is in force, see
    /// [SigningKeyFile]; close either of the two.
    public HubClient signing(SubmissionSigner signer) {
        return new HubClient(exchange, Optional.of(signer));
    }

    /// Publishes a submission, or the next version of one.
    ///
    /// Publishing the same submission again gives the same answer and changes nothing, so a lost
    /// answer is no reason not to try again.
    ///
    /// @param submission JSON in UTF-8
    /// @param wait whether to wait until the submission is admitted or refused
    public Reply<Published> publish(byte[] submission, boolean wait) {
        return signatory
                .signed(submission)
                .then(body -> exchange.authorised(submit(ADVISORIES, body, wait)))
                .map(Published::of);
    }

    /// Tells what publishing would do, without doing it: the editions, and about who reads each.
    public Reply<Document> preview(byte[] submission) {
        return exchange.authorised(submit(ADVISORIES + "/preview", submission, false));
    }

    /// Tells the id of the advisory of one's own that has, or would have, this reference.
    public Reply<String> idOf(String reference) {
        return get(Filter.Query.EMPTY.and("reference", reference).of("/v1/me/advisory-id"))
                .map(document -> document.text("id").orElse(""));
    }

    /// Ends an advisory of one's own; what it said stays readable.
    ///
    /// @param reference the publisher's own reference of the advisory; empty to let the hub, when
    ///   it has the advisory in its catalogue, take the one that it knows
    public Reply<Document> cancel(String advisory, String reference) {
        return ending(advisory, "/cancellation", reference);
    }

    /// Takes an advisory of one's own back, as [#cancel] ends one; what it said is gone.
    public Reply<Document> retract(String advisory, String reference) {
        return ending(advisory, "/retraction", reference);
    }

    /// Answers to an edition that one has read.
    ///
    /// @param revision the revision of that edition
    /// @param reason for the publisher; may be empty
    public Reply<Document> acknowledge(
            String advisory, String revision, Acknowledgement answer, String reason) {
        var body = Document.none().with("revision", revision).with("answer", answer.name());
        return exchange.authorised(
                post(
                        Exchange.one(ADVISORIES, advisory) + "/acknowledgements",
                        reason.isEmpty() ? body : body.with("reason", reason)));
    }

    /// Reads one's own edition of an advisory.
    public Reply<Reading> read(String advisory) {
        return get(Exchange.one(ADVISORIES, advisory)).map(Reading::of);
    }

    /// Lists what one may read, oldest first.
    ///
    /// @param since only what came then or later; empty for all that is kept
    /// @param cursor where a page before this one ended; empty for the first page
    /// @param limit how many at most
    public Reply<Page> list(Filter filter, Optional<Instant> since, String cursor, int limit) {
        var query =
                filter.query()
                        .and("since", since.map(Instant::toString).orElse(""))
                        .and("cursor", cursor)
                        .and("limit", Integer.toString(limit));
        return get(query.of(ADVISORIES)).map(Page::of);
    }

    /// Opens a stream of what one may read and wants.
    ///
    /// @param since from when on; empty for what comes from now on. Ignored with a cursor
    /// @param cursor the cursor of the last event that was handled; empty to begin
    public AdvisoryStream stream(Filter filter, Optional<Instant> since, String cursor) {
        var query = filter.query().and("since", since.map(Instant::toString).orElse(""));
        return open(query.of("/v1/stream"), cursor);
    }

    /// Opens the stream of a subscription of one's own.
    ///
    /// It ends when the subscription does. When the subscription asks for something else, the
    /// stream is taken up again with that, after a gap.
    ///
    /// @param since as for a filter; the cursor too
    public AdvisoryStream stream(String subscription, Optional<Instant> since, String cursor) {
        var query = Filter.Query.EMPTY.and("since", since.map(Instant::toString).orElse(""));
        return open(query.of(Exchange.one(SUBSCRIPTIONS, subscription) + "/stream"), cursor);
    }

    private AdvisoryStream open(String path, String cursor) {
        Connection connection =
                from -> {
                    var request = exchange.request(path).setHeader("Accept", "text/event-stream");
                    return exchange.stream(
                            from.isEmpty() ? request : request.header("Last-Event-ID", from));
                };
        return AdvisoryStream.open(connection, exchange.settings(), cursor);
    }

    /// Keeps a subscription.
    ///
    /// @param name what to call it
    public Reply<Document> subscribe(String name, Filter filter) {
        return exchange.authorised(post(SUBSCRIPTIONS, filter.json().with("name", name)));
    }

    /// Replaces a subscription of one's own.
    public Reply<Document> resubscribe(String subscription, String name, Filter filter) {
        var body = BodyPublishers.ofString(filter.json().with("name", name).line());
        return exchange.authorised(
                exchange.json(Exchange.one(SUBSCRIPTIONS, subscription)).PUT(body));
    }

    /// Ends a subscription of one's own.
    public Reply<Document> unsubscribe(String subscription) {
        return exchange.authorised(
                exchange.request(Exchange.one(SUBSCRIPTIONS, subscription)).DELETE());
    }

    /// Lists one's subscriptions.
    public Reply<List<Document>> subscriptions() {
        return get(SUBSCRIPTIONS).map(answer -> answer.list("subscriptions"));
    }

    /// Says who one is to the hub: participant, roles, clearance, mandates.
    public Reply<Document> me() {
        return get("/v1/me");
    }

    /// Lists the participants as far as one may see them.
    public Reply<List<Document>> participants() {
        return get(PARTICIPANTS).map(answer -> answer.list("participants"));
    }

    /// Says what one may see of a participant.
    public Reply<Document> participant(String participant) {
        return get(Exchange.one(PARTICIPANTS, participant));
    }

    /// Returns what changes who takes part, and with which rights.
    public RightsClient rights() {
        return new RightsClient(exchange);
    }

    /// Lists sectors, topics or kinds.
    ///
    /// @param list `sectors`, `topics` or `kinds`
    /// @param language in which they are named, such as `fr`
    public Reply<List<Document>> taxonomy(String list, String language) {
        return exchange.authorised(
                        exchange.request("/v1/" + list).header("Accept-Language", language))
                .map(answer -> answer.list(list));
    }

    /// Returns what waits for one's look before it goes out.
    public ReviewsClient reviews() {
        return new ReviewsClient(exchange);
    }

    /// Returns what tells what became of advisories.
    public AuditClient audit() {
        return new AuditClient(exchange);
    }

    /// Returns the keys by which the hub and its participants sign.
    public KeysClient keys() {
        return new KeysClient(exchange);
    }

    /// Returns what checks editions by the keys of now; needs no credentials.
    public Reply<EditionVerifier> verifier() {
        return keys().verifier();
    }

    /// Says whether the hub is well; needs no credentials.
    public Reply<Document> health() {
        return exchange.open(exchange.request("/health"));
    }

    /// Returns the JSON document at a path of the hub, such as `/v1/me`.
    public Reply<Document> document(String path) {
        return get(path);
    }

    private Reply<Document> get(String path) {
        return exchange.authorised(exchange.request(path));
    }

    private Reply<Document> ending(String advisory, String how, String reference) {
        var body = Document.none();
        var own = reference.isEmpty() ? body : body.with("reference", reference);
        return exchange.authorised(
                exchange.waiting(post(Exchange.one(ADVISORIES, advisory) + how, own)));
    }

    private HttpRequest.Builder submit(String path, byte[] submission, boolean wait) {
        var request = exchange.json(path).POST(BodyPublishers.ofByteArray(submission));
        return wait ? exchange.waiting(request) : request;
    }

    private HttpRequest.Builder post(String path, Document body) {
        return exchange.json(path).POST(BodyPublishers.ofString(body.line()));
    }

    /// Breaks off what is under way.
    @Override
    public void close() {
        exchange.close();
    }
}
