package org.tocsin.formats.seeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.dissemination.Admitter;
import org.tocsin.domain.dissemination.Concern;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.formats.json.CanonicalSealer;
import org.tocsin.formats.json.NoSigner;
import org.tocsin.formats.json.SubmissionJson;

/// What the terms of the seeds find in six languages. Source: SPECIFICATION.md.
class SeedTermsTest {
    private static final SeedWorld WORLD = SeedWorld.load();
    private static final ParticipantId POLICE = new ParticipantId("qm-police");

    private final Admitter admitter =
            new Admitter(
                    WORLD.gazetteer(),
                    WORLD.law(),
                    SeedWorld.IDS,
                    new CanonicalSealer(new NoSigner()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A-28 | en | The man's cousin is a known terrorist.
                    A-28 | fr | Son cousin est un terroriste connu.
                    A-28 | es | Su primo es un terrorista conocido.
                    A-28 | ru | Его двоюродный брат - известный террорист.
                    A-28 | zh | 他的表弟是恐怖分子。
                    A-28 | ar | ابن عمه إرهابي معروف.
                    A-29 | en | Three Muslim men were seen.
                    A-29 | fr | Trois hommes musulmans ont été vus.
                    A-29 | es | Se vio a tres hombres musulmanes.
                    A-29 | ru | Видели трёх мусульман.
                    A-29 | zh | 看到三名穆斯林男子。
                    A-29 | ar | شوهد ثلاثة رجال من المسلمين.
                    A-29 | en | Their nationality is known.
                    A-29 | fr | Leur nationalité est connue.
                    A-29 | es | Se conoce su nacionalidad.
                    A-29 | ru | Их национальность известна.
                    A-29 | zh | 他们的国籍已知。
                    A-29 | ar | الجنسية معروفة.
                    A-29 | ar | للمسلمين منهم.
                    A-30 | zh | 他是无国籍人。
                    A-30 | ar | هو عديم الجنسية.
                    A-30 | en | He has applied for asylum.
                    A-30 | fr | Il a demandé l'asile.
                    A-30 | es | Ha pedido asilo.
                    A-30 | ru | Он просит убежища.
                    A-30 | zh | 他已申请庇护。
                    A-30 | ar | لقد طلب اللجوء.
                    A-31 | en | A protest is planned for Monday.
                    A-31 | fr | Une grève est prévue lundi.
                    A-31 | es | Hay una huelga el lunes.
                    A-31 | ru | На понедельник назначена забастовка.
                    A-31 | zh | 计划星期一罢工。
                    A-31 | ar | هناك إضراب يوم الاثنين.
                    A-32 | en | There is a blind spot behind hall 3.
                    A-32 | fr | Il y a un angle mort derrière le hall 3.
                    A-32 | es | Hay un punto ciego tras la nave 3.
                    A-32 | ru | За залом 3 слепая зона.
                    A-32 | zh | 3号馆后面是监控盲区。
                    A-32 | ar | توجد نقطة عمياء خلف القاعة 3.
                    """)
    void termsAreFoundInEachLanguage(String rule, String language, String text) {
        assertThat(rules(language, text)).containsExactly(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "After the terrorist attack of May, keep bags with you.",
                "Lightning strikes are likely on the coast.",
                "The striking clock of the tower has stopped.",
                "Passengers with strollers use gate 4."
            })
    void soberTextsAreNotHeld(String text) {
        assertThat(rules("en", text)).isEmpty();
    }

    @Test
    void ruleAndRoleOfEachListStandInTheSpecification() {
        assertThat(rules("en", "terrorist religion refugee protest unguarded"))
                .containsExactly("A-28", "A-29", "A-30", "A-31", "A-32");
    }

    private List<String> rules(String language, String text) {
        var advisory =
                """
                {"reference": "POL-1", "kind": "public-notice", "status": "ACTUAL", "lawfullyAcquired": true,
                 "portions": [{"marking": {"tlp": "CLEAR"},
                   "texts": [{"language": "%s", "description": "%s"}]}]}
                """
                        .formatted(language, text);
        var context =
                new SubmissionJson.Context(
                        POLICE,
                        Optional.empty(),
                        SeedWorld.IDS,
                        Instant.parse("2030-05-30T08:00:00Z"));
        var submission = SeedWorld.value(SubmissionJson.parse(advisory.getBytes(UTF_8), context));
        return admitter.concerns(submission, new StateCode("QM")).stream()
                .map(Concern::rule)
                .sorted()
                .toList();
    }
}
