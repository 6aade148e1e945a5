package org.tocsin.csaf;

/// Small CSAF documents, good and broken.
final class Documents {
    private Documents() {}

    /// Returns a good document.
    static String document(String id, int version, String summary) {
        return """
        {"document": {"category": "csaf_security_advisory", "csaf_version": "2.0",
          "title": "Weak point of %1$s", "distribution": {"tlp": {"label": "WHITE"}},
          "publisher": {"category": "vendor", "name": "H", "namespace": "https://h.example"},
          "notes": [
            {"category": "summary", "text": "%3$s"},
            {"category": "other", "title": "Critical infrastructure sectors", "text": "Energy"}],
          "tracking": {"id": "%1$s", "status": "final", "version": "%2$d",
            "initial_release_date": "2026-01-01T00:00:00Z",
            "current_release_date": "2026-02-01T00:00:00Z", "revision_history": []}}}
        """
                .formatted(id, version, summary);
    }

    /// Returns a good document.
    static String document(String id, int version) {
        return document(id, version, "Version " + version);
    }
}
