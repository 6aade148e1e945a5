package org.tocsin.domain.advisory;

/// How good the source and the information are.
///
/// @param reliability of the source
/// @param credibility of the information, from 1, confirmed, to 6, cannot be judged
public record Grade(Reliability reliability, int credibility) {
    public Grade {
        if (credibility < 1 || credibility > 6) {
            throw new IllegalArgumentException("credibility is 1 to 6");
        }
    }
}
