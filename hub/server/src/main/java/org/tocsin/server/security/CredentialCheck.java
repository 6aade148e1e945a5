package org.tocsin.server.security;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.domain.party.Credential;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;

/// Decides whether a secret or a token proves who its bearer is, and whether that one may come in.
@Singleton
public final class CredentialCheck {
    private static final Logger LOG = LoggerFactory.getLogger(CredentialCheck.class);

    private final Participants participants;
    private final Secrets secrets;
    private final AccessTokens tokens;
    private final Damping damping;
    private final Readiness readiness;
    private final Clock clock;

    /// What a credential is worth.
    public sealed interface Verdict {
        /// It proves the caller, who is known and not stopped, but may not take part.
        ///
        /// @param caller who it is
        record Known(Caller caller) implements Verdict {}

        /// It proves nothing, or its bearer may not come in.
        ///
        /// @param problem what the caller is told
        record Refused(Problem problem) implements Verdict {}
    }

    CredentialCheck(
            Participants participants,
            Secrets secrets,
            AccessTokens tokens,
            Damping damping,
            Readiness readiness,
            Clock clock) {
        this.participants = participants;
        this.secrets = secrets;
        this.tokens = tokens;
        this.damping = damping;
        this.readiness = readiness;
        this.clock = clock;
    }

    /// Checks a client id with its secret, as shown from `address`.
    public Verdict secret(String clientId, String secret, InetAddress address) {
        if (!readiness.isReady()) {
            return new Verdict.Refused(starting());
        }
        var delay = damping.delay(clientId, address);
        if (delay.isPositive()) {
            return new Verdict.Refused(tooMany(delay));
        }
        var identity = Identity.parse(clientId);
        var credential = identity.flatMap(participants.snapshot()::credential);
        var fits =
                credential
                        .map(known -> secrets.fits(known, secret))
                        .orElseGet(() -> secrets.fitsNobody(secret));
        if (!fits || identity.isEmpty()) {
            damping.failed(clientId, address);
            LOG.atInfo()
                    .addKeyValue("client", identity.map(Identity::clientId).orElse("unreadable"))
                    .addKeyValue("address", address.getHostAddress())
                    .log("secret refused");
            return new Verdict.Refused(Challenge.wrongCredentials());
        }
        damping.succeeded(clientId, address);
        return standing(
                identity.get(),
                participants.snapshot(),
                known -> credential.filter(known::equals).isPresent(),
                Challenge.wrongCredentials());
    }

    /// Checks an access token.
    public Verdict token(String token) {
        if (!readiness.isReady()) {
            return new Verdict.Refused(starting());
        }
        return tokens.check(token)
                .map(claim ->
                        standing(
                                claim.identity(),
                                participants.snapshot(),
                                claim::isOf,
                                Challenge.wrongToken()))
                .orElseGet(() -> new Verdict.Refused(Challenge.wrongToken()));
    }

    /// Checks again, among the participants of `directory`, whether a caller may come in by the
    /// credential that proved it.
    public Verdict again(Caller by, Directory directory) {
        return standing(by.identity(), directory, by.credential()::equals, Challenge.wrongToken());
    }

    /// @param proven says whether a credential is the one that proves the identity
    /// @param otherwise what the bearer is told whose credential it is no longer
    private Verdict standing(
            Identity identity,
            Directory directory,
            Predicate<Credential> proven,
            Problem otherwise) {
        var participant = directory.participant(identity.participant());
        var credential = directory.credential(identity).filter(proven);
        if (participant.isEmpty() || credential.isEmpty()) {
            return new Verdict.Refused(otherwise);
        }
        if (directory.isStopped(identity, clock.instant())) {
            return new Verdict.Refused(suspended());
        }
        return new Verdict.Known(
                new Caller(
                        identity,
                        credential.get(),
                        participant.get(),
                        participants.reader(identity),
                        participants.isLeased()));
    }

    private static Problem starting() {
        return Problem.of(ProblemType.UNAVAILABLE, "The hub is starting; try again shortly.")
                .header("Retry-After", "1");
    }

    private static Problem suspended() {
        return Problem.of(ProblemType.SUSPENDED, "Ask your State's registrar.");
    }

    private static Problem tooMany(Duration delay) {
        return Problem.of(ProblemType.TOO_MANY_REQUESTS, "Wait before the next try.")
                .header("Retry-After", "" + Math.max(1, delay.toSeconds()));
    }
}
