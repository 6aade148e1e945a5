/// The description of the hub's interface for programs.
@NullMarked
package org.tocsin.server.api.description;

import org.jspecify.annotations.NullMarked;
