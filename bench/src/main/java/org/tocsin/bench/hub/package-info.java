/// The hub under test: started, looked at from outside, and stopped.
@NullMarked
package org.tocsin.bench.hub;

import org.jspecify.annotations.NullMarked;
