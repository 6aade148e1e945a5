/// Tests of the hub's own JSON, and a generator of submissions.
@NullMarked
package org.tocsin.formats.json;

import org.jspecify.annotations.NullMarked;
