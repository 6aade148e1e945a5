package org.tocsin.domain.dissemination;

import java.util.Optional;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.party.Role;

/// One reason why somebody has to look at a submission before it goes out.
///
/// @param role what the one who looks does on the hub
/// @param rule the rule's number in SPECIFICATION.md
/// @param field where, as a path such as `portions[1].texts[0]`; empty for the whole
/// @param explanation for people; repeats nothing of what was sent
/// @param state of which State the one who looks is; absent when it is the originator's
public record Concern(
        Role role, String rule, String field, String explanation, Optional<StateCode> state) {
    /// Makes one for somebody of the originator's State.
    public Concern(Role role, String rule, String field, String explanation) {
        this(role, rule, field, explanation, Optional.empty());
    }
}
