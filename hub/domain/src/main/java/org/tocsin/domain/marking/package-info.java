/// Markings: requirements on a subject, their join, and whether a subject meets them.
@NullMarked
package org.tocsin.domain.marking;

import org.jspecify.annotations.NullMarked;
