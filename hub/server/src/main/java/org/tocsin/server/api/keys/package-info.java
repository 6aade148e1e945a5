/// The hub's public keys, by which readers check editions.
@NullMarked
package org.tocsin.server.api.keys;

import org.jspecify.annotations.NullMarked;
