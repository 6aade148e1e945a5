package org.tocsin.formats.json;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.tocsin.domain.advisory.Category;
import org.tocsin.domain.advisory.Cause;
import org.tocsin.domain.advisory.Fragment;
import org.tocsin.domain.advisory.Grade;
import org.tocsin.domain.advisory.Gravity;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Scalars;

/// What the headline portions of a submission say unless they say otherwise.
///
/// A portion without a headline takes nothing from here: what it does not say, it does not say.
record HeadlineDefaults(
        Set<Category> categories,
        Optional<Gravity> gravity,
        Optional<Cause> cause,
        Optional<Instant> onset,
        Optional<Instant> expires,
        Optional<UUID> exercise,
        Optional<Grade> grade,
        boolean attributed) {

    static Supplier<HeadlineDefaults> read(Fields fields) {
        var categories = FragmentJson.categories(fields);
        var gravity = FragmentJson.gravity(fields);
        var cause = fields.optional("cause", FragmentJson.CAUSE);
        var onset = fields.optional("onset", Codes.INSTANT);
        var expires = fields.optional("expires", Codes.INSTANT);
        var exercise = fields.optional("exercise", Scalars.UUID_SHAPE);
        var grade = FragmentJson.grade(fields);
        var attributed = fields.defaulted("attributed", Scalars.TRUTH, true);
        return () ->
                new HeadlineDefaults(
                        categories.get(),
                        gravity.get(),
                        cause.get(),
                        onset.get(),
                        expires.get(),
                        exercise.get(),
                        grade.get(),
                        attributed.get());
    }

    /// Returns the fragment with what it leaves open; one without a headline stays as it is.
    Fragment completed(Fragment fragment) {
        if (!fragment.hasHeadline()) {
            return fragment;
        }
        return new Fragment(
                fragment.kind(),
                fragment.originator(),
                fragment.texts(),
                fragment.sectors(),
                fragment.topics(),
                fragment.coverage(),
                fragment.placesInWords(),
                fragment.categories().isEmpty() ? categories : fragment.categories(),
                fragment.gravity().or(() -> gravity),
                fragment.cause().or(() -> cause),
                fragment.responseTypes(),
                fragment.onset().or(() -> onset),
                fragment.expires().or(() -> expires),
                fragment.references(),
                fragment.incidents(),
                fragment.exercise().or(() -> exercise),
                fragment.grade().or(() -> grade),
                fragment.payload());
    }
}
