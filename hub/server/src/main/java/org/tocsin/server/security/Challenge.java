package org.tocsin.server.security;

import io.micronaut.http.HttpHeaders;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;

/// What callers are told who did not prove who they are (RFC 6750, RFC 7617).
final class Challenge {
    private static final String SCHEMES = "Bearer realm=\"tocsin\", Basic realm=\"tocsin\"";
    private static final String INVALID_TOKEN =
            "Bearer realm=\"tocsin\", error=\"invalid_token\", Basic realm=\"tocsin\"";

    private Challenge() {}

    static Problem noCredentials() {
        return problem("Send an access token of POST /oauth2/token.", SCHEMES);
    }

    static Problem wrongCredentials() {
        return problem("The client id and the secret do not fit.", SCHEMES);
    }

    static Problem wrongToken() {
        return problem("The access token does not hold, or no longer.", INVALID_TOKEN);
    }

    static Problem unreadable() {
        return problem("Send Authorization: Bearer, or Basic, as RFC 6750 or 7617 say.", SCHEMES);
    }

    private static Problem problem(String detail, String schemes) {
        return Problem.of(ProblemType.UNAUTHENTICATED, detail)
                .header(HttpHeaders.WWW_AUTHENTICATE, schemes);
    }
}
