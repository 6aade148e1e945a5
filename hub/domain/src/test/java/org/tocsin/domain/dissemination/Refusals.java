package org.tocsin.domain.dissemination;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.domain.advisory.Payload;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.sample.Bulletins;
import org.tocsin.domain.sample.Filing;
import org.tocsin.domain.sample.FixedSealer;
import org.tocsin.domain.sample.Piece;
import org.tocsin.domain.sample.Publishers;

/// Why filings of the police of Maridia are refused.
final class Refusals {
    private static final Admitter ADMITTER =
            new Admitter(Gazetteer.empty(), Law.none(), Filing.IDS, new FixedSealer(1_000));

    private Refusals() {}

    /// Returns rule, field and code of every objection; empty when it is admitted.
    static List<String> of(Filing filing) {
        var police = Optional.of(Publishers.police().participant());
        var admission = ADMITTER.admit(filing.submission(), Precedent.NONE, police);
        return admission instanceof Admission.Refused(var objections)
                ? objections.stream()
                        .map(one -> one.rule() + " " + one.field() + " " + one.code())
                        .toList()
                : List.of();
    }

    /// Returns the same of one headline portion for everybody with this payload.
    static List<String> of(Payload payload) {
        return of(filed(Marking.CLEAR, payload));
    }

    /// Returns a filing of one headline portion.
    static Filing filed(Marking marking, Payload payload) {
        return Filing.from("qm-police")
                .kind(payload.kind())
                .portions(Piece.headline("Read this").marked(marking).payload(payload));
    }

    /// Returns a filing of one headline portion in an exercise.
    static Filing played(Marking marking, Payload payload) {
        return filed(marking, payload)
                .status(Status.EXERCISE)
                .portions(
                        Piece.headline("EXERCISE: read this")
                                .exercise(Bulletins.EXERCISE)
                                .marked(marking)
                                .payload(payload));
    }

    /// Returns TLP:AMBER+STRICT to these, such as `organisation:qm-fire`.
    static Marking strictly(String... addressees) {
        return marking(new Requirement.Addressed(entries(addressees)));
    }

    static Marking marking(Requirement requirement) {
        return new Marking(Set.of(requirement), Set.of());
    }

    static Set<Addressee> entries(String... entries) {
        return Set.copyOf(
                List.of(entries).stream()
                        .map(entry -> Addressee.parse(entry).orElseThrow())
                        .toList());
    }
}
