/// What is checked and set between the HTTP codec and the router, for every exchange alike.
@NullMarked
package org.tocsin.server.wire;

import org.jspecify.annotations.NullMarked;
