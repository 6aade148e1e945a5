package org.tocsin.client.cli;

/// There is no hub to ask; the text says how to get one.
final class NoHubException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoHubException(String message) {
        super(message);
    }
}
