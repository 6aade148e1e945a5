/// A subscriber's interest in sectors, topics, areas, kinds and urgency.
@NullMarked
package org.tocsin.domain.subscription;

import org.jspecify.annotations.NullMarked;
