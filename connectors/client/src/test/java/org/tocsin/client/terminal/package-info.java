/// Tests of the package of the same name.
@NullMarked
package org.tocsin.client.terminal;

import org.jspecify.annotations.NullMarked;
