package org.tocsin.csaf;

/// A document that a provider has, not yet read.
///
/// @param name how the provider calls it: a path relative to the folder or feed, with `/`
/// @param stamp changes whenever the document may have changed; empty when nothing can be said
record Found(String name, String stamp) {}
