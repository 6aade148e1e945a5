/// The topologies of dissemination and accounting, and the topics they read and write.
@NullMarked
package org.tocsin.topology;

import org.jspecify.annotations.NullMarked;
