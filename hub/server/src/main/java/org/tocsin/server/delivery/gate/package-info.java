/// The one way to what the catalogue holds: whoever reads gets what the domain decides, here.
@NullMarked
package org.tocsin.server.delivery.gate;

import org.jspecify.annotations.NullMarked;
