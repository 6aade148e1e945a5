/// A clock that can be moved forward while a hub runs, for tests and told scenarios only.
@NullMarked
package org.tocsin.local.clock;

import org.jspecify.annotations.NullMarked;
