package org.tocsin.server.api.token;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.tocsin.server.config.TokenSettings;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;
import org.tocsin.server.security.AccessTokens;
import org.tocsin.server.security.BasicCredentials;
import org.tocsin.server.security.CredentialCheck;
import org.tocsin.server.security.CredentialCheck.Verdict;

/// Gives an access token for a client id and its secret.
@Controller("/oauth2/token")
@Secured(SecurityRule.IS_ANONYMOUS)
final class TokenController {
    private final CredentialCheck check;
    private final AccessTokens tokens;
    private final TokenSettings settings;

    TokenController(CredentialCheck check, AccessTokens tokens, TokenSettings settings) {
        this.check = check;
        this.tokens = tokens;
        this.settings = settings;
    }

    /// Issues a token; the client authenticates by HTTP Basic or in the form, not by both.
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<?> issue(
            HttpRequest<?> request,
            @Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Body @Nullable String body) {
        var form = Form.parse(body == null ? "" : body);
        if (form.isEmpty()) {
            return TokenError.INVALID_REQUEST.answer();
        }
        var grant = form.get().value("grant_type");
        if (grant.isEmpty()) {
            return TokenError.INVALID_REQUEST.answer();
        }
        if (!grant.get().equals("client_credentials")) {
            return TokenError.UNSUPPORTED_GRANT_TYPE.answer();
        }
        return authorization == null
                ? byForm(form.get(), request)
                : byHeader(authorization, form.get(), request);
    }

    private HttpResponse<?> byHeader(String authorization, Form form, HttpRequest<?> request) {
        if (form.value("client_secret").isPresent()) {
            return TokenError.INVALID_REQUEST.answer();
        }
        var basic = BasicCredentials.parse(authorization);
        return basic.isEmpty()
                ? TokenError.INVALID_CLIENT.challenge()
                : answer(basic.get(), request, true);
    }

    private HttpResponse<?> byForm(Form form, HttpRequest<?> request) {
        var clientId = form.value("client_id");
        var secret = form.value("client_secret");
        if (clientId.isEmpty() || secret.isEmpty()) {
            return TokenError.INVALID_CLIENT.answer();
        }
        return answer(new BasicCredentials(clientId.get(), secret.get()), request, false);
    }

    private HttpResponse<?> answer(
            BasicCredentials shown, HttpRequest<?> request, boolean byHeader) {
        var address = request.getRemoteAddress().getAddress();
        return switch (check.secret(shown.clientId(), shown.secret(), address)) {
            case Verdict.Known(var caller) ->
                    TokenAnswer.of(
                            tokens.issue(caller.identity(), caller.credential()),
                            settings.lifetime());
            case Verdict.Refused(var problem) -> refused(problem, byHeader);
        };
    }

    private static HttpResponse<?> refused(Problem problem, boolean byHeader) {
        if (problem.type() == ProblemType.TOO_MANY_REQUESTS) {
            return TokenError.INVALID_CLIENT.later(problem.headers());
        }
        if (problem.type() == ProblemType.UNAVAILABLE) {
            return problem.response();
        }
        if (problem.type() == ProblemType.SUSPENDED) {
            return TokenError.UNAUTHORIZED_CLIENT.answer();
        }
        return byHeader
                ? TokenError.INVALID_CLIENT.challenge()
                : TokenError.INVALID_CLIENT.answer();
    }
}
