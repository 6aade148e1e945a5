package org.tocsin.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing is kept, taken or tested of what people believe, where they come from, whether they seek
/// asylum or who the victims are: there is no name for it in the domain, the contracts or the
/// description of the interface.
///
/// Source: SPECIFICATION.md K-18; principles P35, P37, P38 and P40.
class RefusedNamesTest {
    private static final Path ROOT = Path.of(System.getProperty("tocsin.root", "../../.."));
    private static final Pattern MEMBER = Pattern.compile("(?m)^ +([A-Za-z][A-Za-z0-9]*):");
    private static final Pattern CODE =
            Pattern.compile("(?m)(?<=\\[|, |- )([A-Z][A-Z_]*)(?=,|\\]|$)");
    private static final Pattern WORD_ENDS = Pattern.compile("_|(?<=[a-z0-9])(?=[A-Z])");
    private static final JavaClasses SAID =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.tocsin.domain", "org.tocsin.schema");

    private final List<String> list = lines();
    private final Set<String> refused =
            list.stream()
                    .filter(line -> !line.startsWith("!"))
                    .map(line -> line.split("\t", -1)[0])
                    .collect(Collectors.toSet());
    private final Set<String> harmless =
            list.stream()
                    .filter(line -> line.startsWith("!"))
                    .map(line -> line.substring(1).split("\t", -1)[0])
                    .collect(Collectors.toSet());

    @Test
    void noTypeFieldOrCodeOfTheDomainAndTheContractsHasARefusedName() {
        var names = new TreeSet<String>();
        for (JavaClass type : SAID) {
            names.add(type.getSimpleName());
            type.getFields().stream().map(JavaField::getName).forEach(names::add);
        }

        assertThat(names).contains("ActivityReport", "names", "MARITIME", "travelDocumentNotice");
        assertThat(names.stream().filter(this::isRefused)).isEmpty();
    }

    @Test
    void noMemberOfARequestOrAnAnswerHasARefusedName() throws IOException {
        var description =
                Files.readString(ROOT.resolve("hub/server/src/main/resources/openapi.yml"));

        var names =
                Stream.of(MEMBER, CODE)
                        .flatMap(shape -> shape.matcher(description).results())
                        .map(match -> match.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(names).contains("subjects", "CONVICTED");
        assertThat(names.stream().filter(this::isRefused)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "religion",
                "subjectReligion",
                "ETHNIC_GROUP",
                "nationality",
                "asylumStatus",
                "victimName",
                "Refugee"
            })
    void suchNamesAreFound(String name) {
        assertThat(isRefused(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"VICTIM_ASSISTANCE", "embraces", "traceEvent", "issuer", "sector"})
    void otherNamesAreNot(String name) {
        assertThat(isRefused(name)).isFalse();
    }

    private boolean isRefused(String name) {
        return !harmless.contains(name)
                && Arrays.stream(WORD_ENDS.split(name))
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .anyMatch(refused::contains);
    }

    private static List<String> lines() {
        try (var in = RefusedNamesTest.class.getResourceAsStream("/refused-names.tsv")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
