/// Bad and strange input against the whole interface.
@NullMarked
package org.tocsin.server.odd;

import org.jspecify.annotations.NullMarked;
