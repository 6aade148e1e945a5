/// Ends a process when the process that started it is gone.
@NullMarked
package org.tocsin.local.leash;

import org.jspecify.annotations.NullMarked;
