/// What is sent to the hub, and what comes back, with the instants of both.
@NullMarked
package org.tocsin.bench.load;

import org.jspecify.annotations.NullMarked;
