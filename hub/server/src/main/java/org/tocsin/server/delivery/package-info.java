/// Live streams and the catalogue they read from.
@NullMarked
package org.tocsin.server.delivery;

import org.jspecify.annotations.NullMarked;
