package org.tocsin.domain.dissemination;

/// One reason why a submission is refused.
///
/// @param code what is wrong, stable
/// @param rule the rule's number in SPECIFICATION.md
/// @param field where, as a path such as `portions[1].expires`; empty for the whole
/// @param explanation for people; repeats nothing of what was sent
public record Objection(Code code, String rule, String field, String explanation) {

    /// What is wrong.
    public enum Code {
        NOT_A_PUBLISHER,
        NOT_YOURS,
        OUT_OF_MANDATE,
        NOT_CLEARED,
        NOT_LAWFUL,
        INCOMPLETE,
        NOT_VALID,
        TOO_MUCH,
        OUT_OF_ORDER,
        CONTENT_DIFFERS,
        ENDED,
        REJECTED,
        NOT_A_REVIEWER,
        NOT_SIGNED
    }
}
