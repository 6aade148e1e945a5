/// Child processes: started together, watched, restarted within a budget, stopped in order.
@NullMarked
package org.tocsin.local.process;

import org.jspecify.annotations.NullMarked;
