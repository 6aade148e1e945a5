/// Tests of the connector against a hub that decides as the real one does.
@NullMarked
package org.tocsin.csaf;

import org.jspecify.annotations.NullMarked;
