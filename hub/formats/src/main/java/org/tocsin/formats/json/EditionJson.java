package org.tocsin.formats.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.tocsin.domain.advisory.Portion;
import org.tocsin.domain.advisory.Signature;
import org.tocsin.domain.advisory.Text;
import org.tocsin.domain.dissemination.Attestation;
import org.tocsin.domain.dissemination.Edition;
import org.tocsin.domain.dissemination.Revision;
import org.tocsin.domain.dissemination.SealedEdition;
import org.tocsin.domain.marking.Marking;
import org.tocsin.formats.Canonical;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Writing;

/// An edition as its readers see it, in canonical form.
///
/// Everything in it is a function of the edition alone; lists of other readers are not in it. Plain
/// sorting of names and plain decimals give the same bytes in every language. Source: RFC 8785;
/// SPECIFICATION.md E-3 to E-6.
public final class EditionJson {
    private EditionJson() {}

    /// Returns what the originator signs of the edition.
    static byte[] statement(Edition edition) {
        return EditionStatement.of(members(edition).done());
    }

    /// Returns what the revision is the hash of: the canonical edition without a revision.
    static byte[] unrevised(Edition edition, Optional<Signature> signature) {
        return Canonical.bytes(signed(edition, signature).done());
    }

    /// Returns the canonical edition as its originator would sign it, before anybody has.
    public static byte[] canonical(Edition edition, Revision revision) {
        return canonical(edition, revision, Optional.empty());
    }

    /// Returns the canonical edition, which is what the hub attests.
    static byte[] canonical(Edition edition, Revision revision, Optional<Signature> signature) {
        return Canonical.bytes(
                signed(edition, signature).text("revision", revision.value()).done());
    }

    /// Returns the members `"edition":{...},"signature":{...}`, to be put between braces with
    /// others.
    ///
    /// Holds no line break.
    public static byte[] signed(SealedEdition sealed) {
        var seal = sealed.seal();
        var canonical = canonical(sealed.edition(), sealed.revision(), seal.signature());
        var edition = new String(canonical, UTF_8);
        var signature = Canonical.text(signature(seal.attestation()));
        return ("\"edition\":" + edition + ",\"signature\":" + signature).getBytes(UTF_8);
    }

    private static Json.Members signature(Attestation attestation) {
        return new Writing()
                .text("algorithm", EditionSigner.ALGORITHM)
                .text("attestedBy", attestation.attestedBy())
                .text("key", attestation.keyId())
                .text("value", attestation.signature())
                .done();
    }

    private static Writing signed(Edition edition, Optional<Signature> signature) {
        var writing = members(edition);
        signature
                .map(SignatureJson::shown)
                .ifPresent(shown -> writing.put(EditionStatement.SIGNATURE, shown));
        return writing;
    }

    private static Writing members(Edition edition) {
        return new Writing()
                .put("id", Codes.ADVISORY, edition.advisory())
                .put("status", Codes.STATUS, edition.status())
                .put("kind", Codes.KIND, edition.kind())
                .put("lane", Codes.LANE, edition.lane())
                .put("originator", Codes.PARTICIPANT, edition.originator())
                .text("headline", headline(edition))
                .set("sectors", Codes.SECTOR, edition.sectors())
                .set("topics", Codes.TOPIC, edition.topics())
                .put("since", Scalars.INSTANT, edition.since())
                .put("expires", Scalars.INSTANT, edition.expires())
                .put("portions", portions(edition))
                .all(AreaJson.coverage(edition.coverage()))
                .all(marked(edition.marking()));
    }

    private static Json portions(Edition edition) {
        return Json.elements(edition.portions().stream().map(it -> portion(edition, it)).toList());
    }

    private static Json portion(Edition edition, Portion portion) {
        return new Writing()
                .put("since", Scalars.INSTANT, edition.since(portion))
                .all(marked(portion.marking()))
                .all(FragmentJson.write(portion.fragment()))
                .done();
    }

    private static Json.Members marked(Marking marking) {
        return new Writing()
                .text("label", "TLP:" + marking.label().label())
                .all(MarkingJson.shown(marking))
                .done();
    }

    private static String headline(Edition edition) {
        return edition.portions().stream()
                .flatMap(portion -> portion.fragment().texts().stream())
                .map(Text::headline)
                .filter(headline -> !headline.isBlank())
                .findFirst()
                .orElseThrow();
    }
}
