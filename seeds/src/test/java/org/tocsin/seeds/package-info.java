/// Checks that the seed data is whole and agrees with itself.
@NullMarked
package org.tocsin.seeds;

import org.jspecify.annotations.NullMarked;
