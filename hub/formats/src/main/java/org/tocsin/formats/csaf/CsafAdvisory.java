package org.tocsin.formats.csaf;

import java.util.List;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Reference;

/// What a CSAF document says, as a `cyber-alert` that can be published.
///
/// @param reference the document's tracking id, and a digest of it and the publisher's namespace
/// @param revision which edition of the document this is, 1 or more; a later one is higher
/// @param drafts the portions; one, as a CSAF document has one label. Unmodifiable
public record CsafAdvisory(Reference reference, int revision, List<Draft> drafts) {
    public CsafAdvisory {
        drafts = List.copyOf(drafts);
    }

    @Override
    public String toString() {
        return "CsafAdvisory[" + reference + " revision " + revision + "]";
    }
}
