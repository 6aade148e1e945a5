/// Tests of the package of the same name.
@NullMarked
package org.tocsin.client.demo;

import org.jspecify.annotations.NullMarked;
