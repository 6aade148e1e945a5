package org.tocsin.formats.stix;

import java.util.List;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Reference;

/// What a bundle says, as a `cyber-alert` that can be published.
///
/// @param reference the bundle's id
/// @param drafts the portions, the weakest marking first. Unmodifiable
/// @param fates what became of each object, in the bundle's order. Unmodifiable
public record StixAdvisory(Reference reference, List<Draft> drafts, List<StixFate> fates) {
    public StixAdvisory {
        drafts = List.copyOf(drafts);
        fates = List.copyOf(fates);
    }

    @Override
    public String toString() {
        return "StixAdvisory[" + reference + "]";
    }
}
