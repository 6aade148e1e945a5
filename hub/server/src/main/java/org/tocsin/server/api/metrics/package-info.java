/// What the hub measures of itself, for its operators.
@NullMarked
package org.tocsin.server.api.metrics;

import org.jspecify.annotations.NullMarked;
