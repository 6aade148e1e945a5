/// Accounting in front of people: what became of an advisory, and who got what and why.
@NullMarked
package org.tocsin.server.api.audit;

import org.jspecify.annotations.NullMarked;
