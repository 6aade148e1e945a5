/// A hub small enough for tests: real HTTP, answers as told.
@NullMarked
package org.tocsin.client.testing;

import org.jspecify.annotations.NullMarked;
