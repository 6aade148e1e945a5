package org.tocsin.domain.dissemination;

import java.util.List;
import org.tocsin.domain.party.Role;

/// Words that make a person look at a text before it goes out.
///
/// Source: SPECIFICATION.md.
///
/// @param rule the rule's number in SPECIFICATION.md
/// @param role in which role the person looks
/// @param explanation what the words do, for people
/// @param clearOnly whether only what anyone may read is looked through
/// @param terms words, or words after one another, in all languages. Unmodifiable
/// @param exceptions what is not meant although a term stands in it. Unmodifiable
public record TermList(
        String rule,
        Role role,
        String explanation,
        boolean clearOnly,
        List<String> terms,
        List<String> exceptions) {
    public TermList {
        terms = List.copyOf(terms);
        exceptions = List.copyOf(exceptions);
    }

    @Override
    public String toString() {
        return "TermList[" + rule + "]";
    }
}
