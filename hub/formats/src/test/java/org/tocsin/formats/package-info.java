/// Tests of strict JSON and its canonical form.
@NullMarked
package org.tocsin.formats;

import org.jspecify.annotations.NullMarked;
