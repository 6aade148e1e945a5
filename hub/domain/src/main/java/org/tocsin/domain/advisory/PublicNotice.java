package org.tocsin.domain.advisory;

import java.util.Optional;
import org.tocsin.domain.sector.AdvisoryKind;

/// What the public is told.
///
/// @param derivedFrom the advisory it comes from
/// @param body what is said, at most 20,000 characters
/// @param instruction what to do, at most 4,000 characters
/// @param mediaContact whom the media ask
/// @param correctionOf the notice it corrects
public record PublicNotice(
        Optional<AdvisoryId> derivedFrom,
        Optional<String> body,
        Optional<String> instruction,
        Optional<Contact> mediaContact,
        Optional<AdvisoryId> correctionOf)
        implements Payload {
    public PublicNotice {
        body = body.map(text -> Text.normalised(text, Text.DESCRIPTION_CHARACTERS_MAX));
        instruction =
                instruction.map(text -> Text.normalised(text, Text.INSTRUCTION_CHARACTERS_MAX));
    }

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.PUBLIC_NOTICE;
    }

    @Override
    public String toString() {
        return "PublicNotice[]";
    }
}
