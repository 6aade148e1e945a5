package org.tocsin.client.cli;

/// The call is wrong; the text says what to do instead.
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
