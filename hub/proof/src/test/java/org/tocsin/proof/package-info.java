@NullMarked
package org.tocsin.proof;

import org.jspecify.annotations.NullMarked;
