package org.tocsin.server.security;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/// Finds the caller of a request by its `Authorization` header field.
///
/// Credentials that do not hold are refused on every route, even on those that need none, except
/// where tokens are issued, which reads them itself.
@Singleton
final class CallerFetcher implements AuthenticationFetcher<HttpRequest<?>> {
    private static final String TOKEN_PATH = "/oauth2/token";
    private static final String BEARER = "bearer ";

    private final CredentialCheck check;
    private final Participants participants;
    private final OpenAnswers answers;

    CallerFetcher(CredentialCheck check, Participants participants, OpenAnswers answers) {
        this.check = check;
        this.participants = participants;
        this.answers = answers;
        participants.onChange(() -> answers.act(participants.snapshot(), participants.isLeased()));
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        var authorization = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (authorization == null || request.getPath().equals(TOKEN_PATH)) {
            return Publishers.empty();
        }
        return switch (answering(verdict(authorization, request), request)) {
            case CredentialCheck.Verdict.Known(var caller) -> {
                CallerBinder.attach(request, caller);
                yield Publishers.just(Authentication.build(caller.identity().clientId()));
            }
            case CredentialCheck.Verdict.Refused(var problem) -> throw problem.exception();
        };
    }

    /// Looks again at who reads, once a change of its rights would cut the answer off: what came
    /// before that look is seen by it.
    private CredentialCheck.Verdict answering(
            CredentialCheck.Verdict verdict, HttpRequest<?> request) {
        var reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        if (reads && verdict instanceof CredentialCheck.Verdict.Known(var caller)) {
            var answer = answers.begin(request, caller.identity().participant());
            var directory = participants.snapshot();
            answer.under(directory, participants.isLeased());
            return check.again(caller, directory);
        }
        return verdict;
    }

    private CredentialCheck.Verdict verdict(String authorization, HttpRequest<?> request) {
        if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return check.token(authorization.substring(BEARER.length()).strip());
        }
        return BasicCredentials.parse(authorization)
                .map(basic ->
                        check.secret(
                                basic.clientId(),
                                basic.secret(),
                                request.getRemoteAddress().getAddress()))
                .orElseGet(() -> new CredentialCheck.Verdict.Refused(Challenge.unreadable()));
    }
}
