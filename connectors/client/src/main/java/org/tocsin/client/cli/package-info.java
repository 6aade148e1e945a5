/// The command line of participants: publish, subscribe, read, answer, and account for it.
@NullMarked
package org.tocsin.client.cli;

import org.jspecify.annotations.NullMarked;
