package org.tocsin.domain.advisory;

import java.util.List;
import java.util.Optional;
import org.tocsin.domain.sector.AdvisoryKind;

/// The answer to a question.
///
/// Source: SPECIFICATION.md K-29.
///
/// @param requestId the advisory that asks
/// @param nilReturn whether there is nothing to tell
/// @param answer what there is to tell, at most 20,000 characters
/// @param evidence what shows it; may be empty
public record InformationReply(
        Optional<AdvisoryId> requestId,
        Optional<Boolean> nilReturn,
        Optional<String> answer,
        List<Attachment> evidence)
        implements Payload {
    public InformationReply {
        answer = answer.map(text -> Text.normalised(text, Text.DESCRIPTION_CHARACTERS_MAX));
        evidence = List.copyOf(evidence);
    }

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.INFORMATION_REPLY;
    }

    @Override
    public String toString() {
        return "InformationReply[]";
    }
}
