/// From credentials to a caller, and from a caller to what is known of it now; deny by default.
@NullMarked
package org.tocsin.server.security;

import org.jspecify.annotations.NullMarked;
