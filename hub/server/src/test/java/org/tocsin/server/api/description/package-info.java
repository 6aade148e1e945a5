/// Tests that hold the description of the interface to the code.
@NullMarked
package org.tocsin.server.api.description;

import org.jspecify.annotations.NullMarked;
