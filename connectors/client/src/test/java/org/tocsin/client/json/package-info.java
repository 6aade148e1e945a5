/// Tests of the package of the same name.
@NullMarked
package org.tocsin.client.json;

import org.jspecify.annotations.NullMarked;
