/// What is between the HTTP codec and the router, checked and set for every exchange alike.
@NullMarked
package org.tocsin.server.wire;

import org.jspecify.annotations.NullMarked;
