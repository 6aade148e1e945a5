/// Tests of the package of the same name.
@NullMarked
package org.tocsin.client;

import org.jspecify.annotations.NullMarked;
