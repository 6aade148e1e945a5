/// Participants and persons: who they are, what they may publish and what they are cleared for.
@NullMarked
package org.tocsin.domain.party;

import org.jspecify.annotations.NullMarked;
