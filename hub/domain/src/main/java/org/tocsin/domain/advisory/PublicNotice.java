package org.tocsin.domain.advisory;

import java.util.List;
import java.util.Optional;
import org.tocsin.domain.sector.AdvisoryKind;

/// What the public is told. Source: SPECIFICATION.md K-6, K-34.
///
/// @param derivedFrom the advisory it comes from
/// @param body what is said, at most 20,000 characters
/// @param instruction what to do, at most 4,000 characters
/// @param languages the languages in which the public is told, those still to come included; may be
///   empty in a fragment
/// @param mediaContact whom the media ask
/// @param correctionOf the notice it corrects
public record PublicNotice(
        Optional<AdvisoryId> derivedFrom,
        Optional<String> body,
        Optional<String> instruction,
        List<LanguageTag> languages,
        Optional<Contact> mediaContact,
        Optional<AdvisoryId> correctionOf)
        implements Payload {
    public PublicNotice {
        body = body.map(text -> Text.normalised(text, Text.DESCRIPTION_CHARACTERS_MAX));
        instruction =
                instruction.map(text -> Text.normalised(text, Text.INSTRUCTION_CHARACTERS_MAX));
        languages = List.copyOf(languages);
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
