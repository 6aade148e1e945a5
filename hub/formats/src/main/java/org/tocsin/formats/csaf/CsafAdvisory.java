package org.tocsin.formats.csaf;

import java.util.List;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Reference;

/// What a CSAF document says, as a `cyber-alert` that can be published.
///
/// @param reference the document's tracking id, and a digest of it and the publisher's namespace
/// @param edition which edition of the document this is
/// @param drafts the portions; one, as a CSAF document has one label. Unmodifiable
public record CsafAdvisory(Reference reference, CsafEdition edition, List<Draft> drafts) {
    public CsafAdvisory {
        drafts = List.copyOf(drafts);
    }

    /// Returns the number of the edition, 1 or more; a later one is higher.
    public int revision() {
        return edition.revision();
    }

    @Override
    public String toString() {
        return "CsafAdvisory[" + reference + " revision " + revision() + "]";
    }
}
