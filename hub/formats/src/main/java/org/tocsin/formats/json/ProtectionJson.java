package org.tocsin.formats.json;

import java.util.function.Supplier;
import org.tocsin.domain.advisory.PersonalData;
import org.tocsin.domain.advisory.Protection;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// What a submission says of persons, and by what right: members of the submission itself.
final class ProtectionJson {
    private static final Shape<PersonalData> PERSONAL_DATA = Scalars.names(PersonalData.class);
    private static final Shape<String> PURPOSE = Scalars.text(Protection.PURPOSE_CHARACTERS_MAX);
    private static final Shape<String> PROPORTIONALITY =
            Scalars.text(Protection.PROPORTIONALITY_CHARACTERS_MAX);

    private ProtectionJson() {}

    static Supplier<Protection> read(Fields fields) {
        var personalData = fields.defaulted("personalData", PERSONAL_DATA, PersonalData.NONE);
        var legalBasis = fields.optional("legalBasis", Codes.CODE);
        var purpose = fields.optional("purpose", PURPOSE);
        var retainUntil = fields.optional("retainUntil", Codes.INSTANT);
        var proportionality = fields.optional("proportionality", PROPORTIONALITY);
        return () ->
                new Protection(
                        personalData.get(),
                        legalBasis.get(),
                        purpose.get(),
                        retainUntil.get(),
                        proportionality.get());
    }

    /// What says nothing of persons leaves the member out, as its writer may have.
    static Json.Members write(Protection protection) {
        var writing =
                new Writing()
                        .put("legalBasis", Codes.CODE, protection.legalBasis())
                        .put("purpose", PURPOSE, protection.purpose())
                        .put("retainUntil", Codes.INSTANT, protection.retainUntil())
                        .put("proportionality", PROPORTIONALITY, protection.proportionality());
        return protection.personalData() == PersonalData.NONE
                ? writing.done()
                : writing.put("personalData", PERSONAL_DATA, protection.personalData()).done();
    }
}
