package org.tocsin.client.demo;

import java.util.List;
import org.tocsin.client.json.Document;

/// Something about who takes part, and with which rights.
sealed interface Rights extends Step {
    /// Returns who asks for it.
    String as();

    @Override
    default List<String> who() {
        return List.of(as());
    }

    /// A registrar invites a participant.
    ///
    /// @param wanted the participant
    record Enrol(String say, String as, Document wanted) implements Rights {}

    /// A registrar changes a participant.
    ///
    /// @param edits what is changed. Unmodifiable
    /// @param waits whether it waits for a second person
    record Change(String say, String as, String participant, List<Step.Edit> edits, boolean waits)
            implements Rights {
        public Change {
            edits = List.copyOf(edits);
        }
    }

    /// A second person approves what was asked for a participant.
    record Approve(String say, String as, String participant) implements Rights {}

    /// A participant consents to take part.
    record Consent(String say, String as) implements Rights {}

    /// A participant leaves the hub.
    record Leave(String say, String as) implements Rights {}
}
