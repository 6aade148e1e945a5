package org.tocsin.server.problem;

/// Carries a problem out of an argument binder or a filter, which cannot return one.
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.type().uri(), null, false, false);
        this.problem = problem;
    }

    /// Returns what the caller is told.
    public Problem problem() {
        return problem;
    }
}
