/// Evidence that no reader can tell two worlds apart that differ only in what it may not see.
///
/// Source: SPECIFICATION.md E-1, E-3, D-1, S-5; ADR 0028.
@NullMarked
package org.tocsin.proof;

import org.jspecify.annotations.NullMarked;
