/// What measured numbers say: percentiles, ratios, losses.
@NullMarked
package org.tocsin.bench.figure;

import org.jspecify.annotations.NullMarked;
