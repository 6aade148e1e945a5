/// Tests of the reading of CSAF documents.
@NullMarked
package org.tocsin.formats.csaf;

import org.jspecify.annotations.NullMarked;
