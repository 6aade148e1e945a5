package org.tocsin.topology.fact;

import java.time.Instant;
import org.tocsin.domain.party.Enrolment;

/// The fact that a participant is, from now on, as it says here.
///
/// @param enrolment the participant and its credentials
/// @param changedAt when, UTC
/// @param changedBy who made the change, a participant or person; empty for the hub itself
public record Enrolled(Enrolment enrolment, Instant changedAt, String changedBy) {}
