/// Reading: one advisory, lists, and the live stream of a query.
@NullMarked
package org.tocsin.server.api.read;

import org.jspecify.annotations.NullMarked;
