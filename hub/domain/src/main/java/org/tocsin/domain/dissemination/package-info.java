/// Admission of an advisory, its editions, and what one subject may read of it.
@NullMarked
package org.tocsin.domain.dissemination;

import org.jspecify.annotations.NullMarked;
