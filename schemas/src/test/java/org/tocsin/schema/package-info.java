/// Whether the contracts of today and those of every release understand each other.
@NullMarked
package org.tocsin.schema;

import org.jspecify.annotations.NullMarked;
