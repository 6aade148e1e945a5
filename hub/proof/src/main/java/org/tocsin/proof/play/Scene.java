package org.tocsin.proof.play;

import java.util.List;
import org.tocsin.proof.reference.Expectation;
import org.tocsin.proof.watch.Trace;

/// What a look is made with.
///
/// @param trace where it is written down
/// @param expectation what must be seen
/// @param words what it must say
/// @param ids the ids of the world's advisories. Unmodifiable
record Scene(Trace trace, Expectation expectation, Words words, List<String> ids) {}
