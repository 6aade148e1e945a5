/// Tests of the audit book.
@NullMarked
package org.tocsin.server.audit;

import org.jspecify.annotations.NullMarked;
