package org.tocsin.server.problem;

import io.micronaut.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import org.tocsin.domain.dissemination.Objection;
import org.tocsin.formats.Fault;

/// Problems about what was sent.
public final class Problems {
    private Problems() {}

    /// Returns the problem of a body that cannot be read, or that says what it may not say.
    ///
    /// @param faults what is wrong; at least one
    public static Problem malformed(List<Fault> faults) {
        var type =
                switch (faults.getFirst().rule()) {
                    case "J-1" -> ProblemType.BODY_TOO_LARGE;
                    case "J-2", "J-3", "J-4" -> ProblemType.BAD_BODY;
                    default -> ProblemType.REFUSED;
                };
        return Problem.of(type, "Correct what the faults name.")
                .faults(faults.stream().map(Problems::fault).toList());
    }

    /// Returns the problem of a submission that is not admitted.
    ///
    /// @param objections why; at least one
    public static Problem refused(List<Objection> objections) {
        return Problem.of(type(objections.getFirst().code()), "Correct what the faults name.")
                .faults(objections.stream().map(Problems::fault).toList());
    }

    /// Returns the problem of what cannot be handed in because the log is away.
    ///
    /// @param retryAfter when it is worth another try; told in whole seconds, at least one
    public static Problem away(Duration retryAfter) {
        return Problem.of(ProblemType.UNAVAILABLE, "The log is away; send the same again later.")
                .header(HttpHeaders.RETRY_AFTER, "" + Math.max(1, retryAfter.toSeconds()));
    }

    private static ProblemType type(Objection.Code code) {
        return switch (code) {
            case NOT_A_PUBLISHER -> ProblemType.NOT_A_PUBLISHER;
            case NOT_YOURS -> ProblemType.NOT_YOURS;
            case OUT_OF_MANDATE -> ProblemType.OUT_OF_MANDATE;
            case NOT_CLEARED -> ProblemType.NOT_CLEARED;
            case CONTENT_DIFFERS -> ProblemType.CONTENT_DIFFERS;
            case OUT_OF_ORDER -> ProblemType.OUT_OF_ORDER;
            case ENDED -> ProblemType.ENDED;
            case NOT_A_REVIEWER -> ProblemType.NOT_FOUND;
            case NOT_SIGNED -> ProblemType.NOT_SIGNED;
            case NOT_LAWFUL, INCOMPLETE, NOT_VALID, TOO_MUCH, REJECTED -> ProblemType.REFUSED;
        };
    }

    private static ProblemFault fault(Fault fault) {
        return new ProblemFault(
                fault.field(), fault.line(), fault.column(), fault.rule(), fault.explanation(), "");
    }

    private static ProblemFault fault(Objection objection) {
        return new ProblemFault(
                objection.field(), 0, 0, objection.rule(), objection.explanation(), "");
    }
}
