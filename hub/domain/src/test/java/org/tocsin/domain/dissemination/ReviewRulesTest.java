package org.tocsin.domain.dissemination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.domain.advisory.Text;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sample.Filing;
import org.tocsin.domain.sample.Payloads;
import org.tocsin.domain.sample.Piece;
import org.tocsin.domain.sector.AdvisoryKind;

/// Words at which a person looks. Source: SPECIFICATION.md.
class ReviewRulesTest {
    private static final Marking GREEN = new Marking(Set.of(new Requirement.Enrolled()), Set.of());

    private final ReviewRules rules =
            new ReviewRules(
                    new Law(
                            List.of(),
                            List.of(
                                    new TermList(
                                            "A-28",
                                            Role.RIGHTS_REVIEWER,
                                            "calls somebody something",
                                            false,
                                            List.of(
                                                    "terrorist",
                                                    "réfugié",
                                                    "恐怖分子",
                                                    "إرهابي",
                                                    "άσυλος"),
                                            List.of("terrorist attack", "هجوم إرهابي")),
                                    new TermList(
                                            "A-32",
                                            Role.RELEASER,
                                            "tells where a site is weak",
                                            true,
                                            List.of("hole in the fence"),
                                            List.of()))));

    private static final StateCode MARIDIA = new StateCode("QM");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "His brother is a terrorist",
                "TERRORIST!",
                "\"Terrorist\",",
                "a terror\u00adist, a terror\u200bist",
                "a ter\u2060rorist",
                "un re\u0301fugie\u0301",
                "un RÉFUGIÉ",
                "他是恐怖分子",
                "هو إرهابي",
                "هو إرهـــابي",
                "after the terrorist attack the terrorist fled",
                "the terrorist\nattacked",
                "a ｔｅｒｒｏｒｉｓｔ, a ＴＥＲＲＯＲＩＳＴ",
                "a 𝐭𝐞𝐫𝐫𝐨𝐫𝐢𝐬𝐭",
                "a 𝕿𝖊𝖗𝖗𝖔𝖗𝖎𝖘𝖙",
                "a ⓣⓔⓡⓡⓞⓡⓘⓢⓣ",
                "a terrorist², a terrorist™",
                "a ter\u3164rorist",
                "a t\u115Fer\u1160ror\uFFA0ist",
                "a\u3164terrorist\u3164here",
                "Ο ΆΣΥΛΟΣ",
                "o άσυλοσ.",
                "هو وإرهابي",
                "هو والإرهابي",
                "فكالإرهابي",
                "هذا للإرهابي",
                "وبالإرهابيّ"
            })
    void termsAreFoundAsWholeWordsWhateverTheirCase(String text) {
        assertThat(concerns(text)).containsExactly("A-28 portions[0].texts[0] rights-reviewer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "counterterrorists",
                "terrorism",
                "the terrorist attack",
                "a terrorist\nattack",
                "恐怖 分工",
                "بعد هجوم إرهابي",
                "وبعد وهجوم إرهابي",
                "سإرهابي",
                "الوإرهابي",
                "the fence has a hole",
                "hole in that fence",
                ""
            })
    void otherWordsAreNot(String text) {
        assertThat(concerns(text)).isEmpty();
    }

    /// Whatever it says, the thread on which all is decided goes on.
    @ParameterizedTest
    @ValueSource(strings = {"\u03A3", "\u03C3", "\u0390", "a\u0301", "\uFDFA", "\u00DF"})
    void noTextTakesLongToReadThrough(String unit) {
        var text = unit.repeat(20_000 / unit.length());

        var found = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> concerns(text));

        assertThat(found).isEmpty();
    }

    @Test
    void weaknessOfASiteIsLookedForInWhatAnyoneMayRead() {
        var clear = Piece.describing("There is a hole in the fence.");
        var green = Piece.describing("There is a hole in the fence.").marked(GREEN);

        assertThat(concerns(clear)).containsExactly("A-32 portions[0].texts[0] releaser");
        assertThat(concerns(green)).isEmpty();
    }

    @Test
    void everyTextOfEveryPortionIsLookedThrough() {
        var first =
                Piece.headline("Keep away")
                        .texts(
                                new Text("en", "Keep away", "", "Leave."),
                                new Text("fr", "Restez loin", "un réfugié", "Partez."));
        var second = Piece.describing("a terrorist").marked(GREEN);

        assertThat(concerns(first, second))
                .containsExactly(
                        "A-28 portions[0].texts[1] rights-reviewer",
                        "A-28 portions[1].texts[0] rights-reviewer");
    }

    @ParameterizedTest
    @EnumSource(AdvisoryKind.class)
    void payloadsOfEveryKindAreLookedThrough(AdvisoryKind kind) {
        var words = Words.of(Piece.empty().payload(Payloads.of(kind)).fragment());

        assertThat(words).isNotEmpty().allMatch(text -> text.field().equals("payload"));
    }

    @Test
    void wordsOfAPayloadAreFound() {
        var notice = Payloads.of(AdvisoryKind.PUBLIC_NOTICE);
        var list =
                new TermList(
                        "A-28", Role.RIGHTS_REVIEWER, "", false, List.of("officer"), List.of());
        var alert = new ReviewRules(new Law(List.of(), List.of(list)));

        var concerns =
                alert.concerns(
                        Filing.from("qm-police")
                                .portions(Piece.empty().payload(notice))
                                .submission(),
                        MARIDIA);

        assertThat(concerns).extracting(Concern::field).containsExactly("portions[0].payload");
    }

    @Test
    void whatIsMostUrgentIsHeldForItsWords() {
        var concerns = List.of(new Concern(Role.RELEASER, "A-32", "", ""));
        var flash = Filing.from("qm-police").portions(Piece.empty()).submission();

        assertThat(ReviewRules.isReviewedAfterwards(flash, concerns)).isFalse();
    }

    private List<String> concerns(String text) {
        return concerns(Piece.describing(text).marked(GREEN));
    }

    private List<String> concerns(Piece... pieces) {
        var submission = Filing.from("qm-police").portions(pieces).submission();
        return rules.concerns(submission, MARIDIA).stream()
                .map(concern ->
                        concern.rule() + " " + concern.field() + " " + concern.role().code())
                .toList();
    }
}
