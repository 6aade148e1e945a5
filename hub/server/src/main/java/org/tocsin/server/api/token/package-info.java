/// Issues access tokens (RFC 6749, client credentials).
@NullMarked
package org.tocsin.server.api.token;

import org.jspecify.annotations.NullMarked;
