/// What waits for a second look on its way to readers, as this node knows it.
@NullMarked
package org.tocsin.server.review;

import org.jspecify.annotations.NullMarked;
