package org.tocsin.client.cli;

/// With what the program ends.
final class Exit {
    /// Done.
    static final int OK = 0;

    /// The hub refused, or denied, or what was checked is not right.
    static final int REFUSED = 1;

    /// The call is wrong: an unknown option, a file that is not there, an id without a secret.
    static final int USAGE = 2;

    /// No hub was reached, or it cannot do this now.
    static final int UNREACHABLE = 3;

    /// A fault of this program.
    static final int BUG = 4;

    private Exit() {}
}
