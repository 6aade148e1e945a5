package org.tocsin.client;

import java.util.Optional;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.formats.json.SubmissionSigner;

/// Signs what is to be published, when there is a key to sign by.
///
/// @param exchange asks for the id that the hub gives to the publisher's own reference, which is
///   signed too
/// @param signer absent when the hub is to vouch
record Signatory(Exchange exchange, Optional<SubmissionSigner> signer) {

    /// Returns the submission as it is to be sent.
    Reply<byte[]> signed(byte[] submission) {
        var reference = signer.flatMap(_ -> SubmissionSigner.reference(submission));
        if (reference.isEmpty()) {
            return new Reply.Done<>(submission);
        }
        var query = Filter.Query.EMPTY.and("reference", reference.get().value());
        return exchange.authorised(exchange.request(query.of("/v1/me/advisory-id")))
                .map(answer -> answer.text("id").flatMap(AdvisoryId::read).orElseThrow())
                .map(id -> signer.orElseThrow().signed(submission, exchange.participant(), id));
    }
}
