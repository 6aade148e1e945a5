/// Shows that the repackaged registry client is whole and runs on the libraries of this build.
@NullMarked
package org.tocsin.registryclient;

import org.jspecify.annotations.NullMarked;
