/// What people see in a terminal: editions, notices and refusals as plain lines.
@NullMarked
package org.tocsin.client.terminal;

import org.jspecify.annotations.NullMarked;
