/// STIX bundles put to the reader, and what becomes of them to those who read.
@NullMarked
package org.tocsin.formats.stix;

import org.jspecify.annotations.NullMarked;
