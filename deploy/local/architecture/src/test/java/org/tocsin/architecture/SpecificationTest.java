package org.tocsin.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Every rule that is cited exists in `docs/SPECIFICATION.md`; every rule there is cited and
/// tested; every principle has a rule, or a reason why not yet.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpecificationTest {
    private static final Path ROOT = Path.of(System.getProperty("tocsin.root", "../../.."));
    private static final Path TABLE = ROOT.resolve("docs/rules.md");
    private static final List<String> FOLDERS =
            List.of("schemas", "hub", "connectors", "deploy", "seeds", "bench");
    private static final Pattern PRINCIPLES =
            Pattern.compile("principles? (P[0-9]{2}(?:(?:, | and )P[0-9]{2})*)");
    private static final int PRINCIPLES_IN_ALL = 51;

    private Specification specification;
    private Citations citations;

    @BeforeAll
    void read() throws IOException {
        specification = Specification.read(ROOT.resolve("docs/SPECIFICATION.md"));
        citations = Citations.in(ROOT, FOLDERS);
    }

    @Test
    void noRuleIsNumberedTwiceAndTheRulesOfALetterStandInOrder() {
        var rules = specification.numbers();

        assertThat(rules).doesNotHaveDuplicates().hasSizeGreaterThan(90);
        for (var letter : rules.stream().map(rule -> rule.charAt(0)).distinct().toList()) {
            assertThat(rules.stream().filter(rule -> rule.charAt(0) == letter))
                    .extracting(rule -> Integer.valueOf(rule.substring(2)))
                    .isSorted();
        }
    }

    @Test
    void everyRuleNamesItsSource() {
        assertThat(specification.rules())
                .allSatisfy(rule ->
                        assertThat(rule.text().strip())
                                .as(rule.number())
                                .matches("(?s).+ \\(.+\\)"));
    }

    @Test
    void everyCitedRuleExists() {
        var unknown = new TreeSet<>(citations.binding());
        unknown.removeAll(specification.numbers());

        assertThat(unknown).as("rules that are cited and do not exist").isEmpty();
    }

    @Test
    void everyRuleIsCitedOrSaidNotToBe() {
        var uncited = new TreeSet<>(specification.numbers());
        uncited.removeAll(citations.all());

        assertThat(uncited).isEqualTo(specification.uncited());
    }

    @Test
    void everyRuleHasATestOrARowOfTheDecisionTable() {
        var untested = new TreeSet<>(specification.numbers());
        untested.removeAll(citations.tests().keySet());
        untested.removeAll(citations.rows().keySet());

        assertThat(untested).as("rules that no test and no row cites").isEmpty();
    }

    @Test
    void everyPrincipleHasARuleOrAReasonWhyNotYet() {
        var all = IntStream.rangeClosed(1, PRINCIPLES_IN_ALL).mapToObj("P%02d"::formatted).toList();
        var served = new TreeSet<String>();
        specification.rules().forEach(rule -> served.addAll(rule.principles()));
        var unserved = new TreeSet<>(all);
        unserved.removeAll(served);

        assertThat(specification.principles()).isEqualTo(all);
        assertThat(specification.unheld().keySet()).isEqualTo(unserved);
        assertThat(specification.unheld().values())
                .allSatisfy(reason -> assertThat(reason.split(" ")).hasSizeGreaterThan(5));
    }

    @Test
    void everyPrincipleThatCodeCitesIsListed() throws IOException {
        for (var file : Citations.sources(ROOT.resolve("hub"))) {
            PRINCIPLES
                    .matcher(Files.readString(file))
                    .results()
                    .forEach(match ->
                            assertThat(specification.principles())
                                    .as(file.toString())
                                    .containsAll(Specification.principlesIn(match.group(1))));
        }
    }

    @Test
    void theTableOfRulesAndTestsIsUpToDate() throws IOException {
        var table = new RuleTable(specification, citations).written();

        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(TABLE, table);
        }
        assertThat(table).isEqualTo(Files.readString(TABLE));
    }
}
