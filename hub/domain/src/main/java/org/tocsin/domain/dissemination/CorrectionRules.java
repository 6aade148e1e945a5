package org.tocsin.domain.dissemination;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.dissemination.Objection.Code;

/// What a correction leaves as it was.
///
/// Source: SPECIFICATION.md, L-2.
final class CorrectionRules {
    private CorrectionRules() {}

    /// @param latest the version before it
    static List<Objection> objections(Submission correction, Advisory latest) {
        var found = new ArrayList<Objection>();
        if (correction.status() != latest.status()) {
            found.add(invalid("A-13", "status", "fixed when first published"));
        }
        if (correction.kind() != latest.kind()) {
            found.add(invalid("A-13", "kind", "fixed when first published"));
        }
        if (correction.lane().isMoreUrgentThan(latest.lane())) {
            found.add(
                    invalid(
                            "L-2",
                            "portions",
                            "more urgent than version 1, which takes a new advisory"));
        }
        if (!correction.protection().personalData().covers(latest.personalData())) {
            found.add(
                    new Objection(
                            Code.NOT_LAWFUL,
                            "A-18",
                            "personalData",
                            "the version before it said more of persons"));
        }
        return found;
    }

    private static Objection invalid(String rule, String field, String explanation) {
        return new Objection(Code.NOT_VALID, rule, field, explanation);
    }
}
