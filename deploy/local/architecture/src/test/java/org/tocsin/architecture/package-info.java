/// What holds for all modules together.
@NullMarked
package org.tocsin.architecture;

import org.jspecify.annotations.NullMarked;
