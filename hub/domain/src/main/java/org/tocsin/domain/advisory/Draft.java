package org.tocsin.domain.advisory;

import org.tocsin.domain.marking.Marking;

/// A portion as its publisher wrote it.
///
/// @param marking who may read it
/// @param attributed whether its readers are told who the originator is
/// @param fragment what it says
public record Draft(Marking marking, boolean attributed, Fragment fragment) {}
