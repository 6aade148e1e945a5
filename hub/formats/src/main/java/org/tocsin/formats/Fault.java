package org.tocsin.formats;

/// One thing that is wrong with a document.
///
/// @param field where, as a path such as `portions[1].expires`; empty for the whole
/// @param line line of the document, from 1; 0 when there is none, as in a query
/// @param column column of the document in characters, from 1; 0 when there is none
/// @param rule the rule's number in SPECIFICATION.md
/// @param explanation for people; repeats nothing of what was sent
public record Fault(String field, int line, int column, String rule, String explanation) {}
