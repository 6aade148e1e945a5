/// What is on record, as this node has read it: who got what and why, never a word of it.
@NullMarked
package org.tocsin.server.audit;

import org.jspecify.annotations.NullMarked;
