/// JSON as a tree of values, for answers whose shape may grow.
@NullMarked
package org.tocsin.client.json;

import org.jspecify.annotations.NullMarked;
