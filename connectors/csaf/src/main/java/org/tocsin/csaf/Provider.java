package org.tocsin.csaf;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// Where CSAF documents come from.
sealed interface Provider permits FolderProvider, FeedProvider {
    /// The largest document that is read, in bytes.
    int BYTES_MAX = 16 << 20;

    /// Returns what names this provider in source offsets; the same over restarts.
    String name();

    /// Returns how long to wait between two looks at what is there.
    Duration interval();

    /// Returns the documents that are there, by name.
    ///
    /// @throws IOException when the provider does not answer; to be asked again later
    List<Found> list() throws IOException;

    /// Returns what came of fetching a document.
    ///
    /// @throws IOException when the provider does not give it; to be asked again later, and for
    ///   others before
    Fetched fetch(Found found) throws IOException;

    /// What came of fetching a document.
    sealed interface Fetched {

        /// The document as the provider has it.
        final class Document implements Fetched {
            private final byte[] bytes;

            Document(byte[] bytes) {
                this.bytes = bytes;
            }

            byte[] bytes() {
                return bytes;
            }
        }

        /// The document cannot be taken as it is.
        ///
        /// @param reason why; says nothing of its content
        /// @param sha256 hash of what was read of it
        record Unfit(String reason, String sha256) implements Fetched {}

        /// The document is no longer there.
        record Gone() implements Fetched {}
    }
}
