package org.tocsin.client.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.PersonalData;
import org.tocsin.domain.advisory.Protection;
import picocli.CommandLine.Option;

/// The options that say what a document says of persons, and by what right.
final class ProtectionOptions {
    @Option(
            names = "--personal-data",
            paramLabel = "HOW",
            description = "NONE (default), PSEUDONYMOUS, PERSONAL or SENSITIVE")
    private PersonalData personalData = PersonalData.NONE;

    @Option(
            names = "--legal-basis",
            paramLabel = "CODE",
            description = "The legal instrument that allows to say anything of persons")
    private String legalBasis = "";

    @Option(names = "--purpose", paramLabel = "WORDS", description = "What for")
    private String purpose = "";

    @Option(
            names = "--retain-until",
            paramLabel = "TIME",
            description = "When the hub forgets it, such as 2031-01-01T00:00:00Z")
    private String retainUntil = "";

    @Option(
            names = "--proportionality",
            paramLabel = "WORDS",
            description = "Why it is no more than needed, where it names somebody of a charity")
    private String proportionality = "";

    /// Returns the options as values; a wrong one is a wrong call.
    Protection protection() {
        try {
            return new Protection(
                    personalData,
                    said(legalBasis).map(Code::new),
                    said(purpose),
                    said(retainUntil).map(Instant::parse),
                    said(proportionality));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new UsageException(
                    "--legal-basis is a code, --purpose at most 500 characters, --proportionality at"
                            + " most 2000, --retain-until a time such as 2031-01-01T00:00:00Z.");
        }
    }

    private static Optional<String> said(String option) {
        return option.isEmpty() ? Optional.empty() : Optional.of(option);
    }
}
