/// The sample participants that a local hub starts with, written to its log at the first start.
@NullMarked
package org.tocsin.local.seeding;

import org.jspecify.annotations.NullMarked;
