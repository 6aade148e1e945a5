/// What is recorded of a decision, so that every outcome can be accounted for.
@NullMarked
package org.tocsin.domain.audit;

import org.jspecify.annotations.NullMarked;
