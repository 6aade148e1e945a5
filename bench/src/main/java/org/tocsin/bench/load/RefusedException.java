package org.tocsin.bench.load;

import java.io.IOException;

/// The hub answers, and does not do what it is asked.
final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedException(String what) {
        super("The hub refuses " + what);
    }
}
