package org.tocsin.topology.codec;

import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.schema.v1.LaneClaimed;
import org.tocsin.topology.fact.Claimed;

/// Claims of lanes.
final class ClaimedCodec {
    private ClaimedCodec() {}

    static LaneClaimed written(Claimed claimed) {
        return new LaneClaimed(
                claimed.advisory().toString(), claimed.lane().name(), claimed.claimedAt());
    }

    static Claimed read(LaneClaimed record) {
        return new Claimed(
                AdvisoryId.parse(record.getAdvisoryId()),
                Lane.valueOf(record.getLane()),
                record.getClaimedAt());
    }
}
