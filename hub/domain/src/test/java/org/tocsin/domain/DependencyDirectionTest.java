package org.tocsin.domain;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The domain imports the JDK and itself only, and of itself only what comes earlier.
///
/// Source: ADR 0002.
class DependencyDirectionTest {
    private static final List<String> ORDER =
            List.of(
                    "sector",
                    "area",
                    "party",
                    "marking",
                    "advisory",
                    "subscription",
                    "dissemination",
                    "audit");
    private static final JavaClasses DOMAIN =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.tocsin.domain");

    @Test
    void theOrderNamesEveryPackage() {
        var packages =
                DOMAIN.stream()
                        .map(type -> type.getPackageName())
                        .map(name -> name.substring("org.tocsin.domain.".length()))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(packages).containsExactlyInAnyOrderElementsOf(ORDER);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageImportsOnlyEarlierOnes(String name) {
        var later =
                ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size()).stream()
                        .map(DependencyDirectionTest::packages)
                        .toArray(String[]::new);
        if (later.length > 0) {
            noClasses()
                    .that()
                    .resideInAPackage(packages(name))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(later))
                    .check(DOMAIN);
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageImportsNothingFromOutsideButTheJdk(String name) {
        var allowed =
                Stream.concat(
                                Stream.of(
                                        "org.tocsin.domain..",
                                        "org.jspecify..",
                                        "java.lang..",
                                        "java.util",
                                        "java.util.function",
                                        "java.util.regex",
                                        "java.util.stream",
                                        "java.time",
                                        "java.math",
                                        "java.nio",
                                        "java.nio.charset",
                                        "java.security",
                                        "java.text"),
                                name.equals("area")
                                        ? Stream.of("org.locationtech.jts.geom..")
                                        : Stream.<String>of())
                        .toArray(String[]::new);
        ArchRule rule =
                classes()
                        .that()
                        .resideInAPackage(packages(name))
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage(allowed));
        rule.check(DOMAIN);
    }

    @Test
    void theDomainAsksNeitherTheClockNorTheEnvironment() {
        var asking =
                Set.of("now", "nanoTime", "currentTimeMillis", "getenv", "getProperty", "random");

        var calls =
                DOMAIN.stream()
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(call -> !call.getTargetOwner().getName().startsWith("org.tocsin"))
                        .filter(call -> asking.contains(call.getTarget().getName()))
                        .toList();

        assertThat(calls).isEmpty();
    }

    static Stream<String> packages() {
        return ORDER.stream();
    }

    private static String packages(String name) {
        return "org.tocsin.domain." + name + "..";
    }
}
