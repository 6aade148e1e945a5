package org.tocsin.topology.step;

import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.EndingRequest;
import org.tocsin.domain.advisory.Stage;
import org.tocsin.domain.dissemination.Precedent;
import org.tocsin.topology.fact.Ended;

/// How advisories ended, in whichever lane.
///
/// @param told what every lane is told, by advisory id
record Endings(Latest<Ended> told) {
    /// Returns what one lane keeps of an advisory, with its ending.
    Precedent with(Precedent kept, String advisory) {
        return told.get(advisory).map(ended -> kept.ended(ended.ending())).orElse(kept);
    }

    /// Says whether an advisory was retracted, also when it is purged since.
    boolean isRetracted(AdvisoryId advisory) {
        return told.get(advisory.toString()).filter(Ended::isRetracted).isPresent();
    }

    /// Says whether what `request` ends was retracted before: the word that it is purged takes the
    /// place of the one that told so.
    boolean isRetracted(EndingRequest request, Precedent before) {
        return before.stage() == Stage.RETRACTED || isRetracted(request.id());
    }
}
