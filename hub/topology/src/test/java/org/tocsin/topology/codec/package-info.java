/// Tests of the codecs.
@NullMarked
package org.tocsin.topology.codec;

import org.jspecify.annotations.NullMarked;
