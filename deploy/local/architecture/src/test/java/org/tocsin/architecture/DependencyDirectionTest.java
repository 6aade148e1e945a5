package org.tocsin.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may import whom: domain, then formats, topology and connectors, then server, then deploy.
///
/// The order inside the domain is tested there. Source: ARCHITECTURE.md, ADR 0002.
class DependencyDirectionTest {
    private static final String DOMAIN = "org.tocsin.domain..";
    private static final String FORMATS = "org.tocsin.formats..";
    private static final String SCHEMAS = "org.tocsin.schema..";
    private static final String TOPOLOGY = "org.tocsin.topology..";
    private static final String SERVER = "org.tocsin.server..";
    private static final String CLIENT = "org.tocsin.client..";
    private static final String LOCAL = "org.tocsin.local..";
    private static final String PROOF = "org.tocsin.proof..";
    private static final String BENCH = "org.tocsin.bench..";
    private static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("org.tocsin");

    @Test
    void everyModuleIsLookedAt() {
        for (var part :
                List.of(DOMAIN, FORMATS, SCHEMAS, TOPOLOGY, SERVER, CLIENT, LOCAL, PROOF, BENCH)) {
            assertThat(ALL.that(resideInAPackage(part))).as(part).isNotEmpty();
        }
    }

    @Test
    void formatsImportTheDomainAndAStreamingLibrary() {
        onlyImport(FORMATS, DOMAIN, "com.fasterxml.jackson.core..");
    }

    @Test
    void formatsDoNotImportEachOther() {
        slices().matching("org.tocsin.formats.(*)..").should().notDependOnEachOther().check(ALL);
    }

    @Test
    void factsImportTheDomainOnly() {
        onlyImport("org.tocsin.topology.fact..", DOMAIN);
    }

    @Test
    void stepsImportFactsTheDomainAndStreams() {
        onlyImport(
                "org.tocsin.topology.step..",
                "org.tocsin.topology.fact..",
                DOMAIN,
                "org.apache.kafka.streams..",
                "org.apache.kafka.common.utils..");
    }

    @Test
    void codecsImportFactsTheDomainAndTheContracts() {
        onlyImport(
                "org.tocsin.topology.codec..",
                "org.tocsin.topology.fact..",
                DOMAIN,
                SCHEMAS,
                "org.apache.avro..");
    }

    @Test
    void theLockOfPersonalDataImportsAvroAndTheIdOfAnAdvisory() {
        onlyImport(
                "org.tocsin.topology.personal..",
                "org.tocsin.domain.advisory..",
                "org.apache.avro..");
    }

    @Test
    void serdesImportCodecsAndTheRegistryClient() {
        onlyImport(
                "org.tocsin.topology.serde..",
                "org.tocsin.topology.codec..",
                "org.tocsin.topology.fact..",
                "org.tocsin.topology.personal..",
                "org.apache.avro..",
                "org.apache.kafka.common..",
                "io.confluent..",
                "org.slf4j..");
    }

    @Test
    void topologiesImportNoHttpAndNoContainer() {
        onlyImport(
                TOPOLOGY,
                DOMAIN,
                SCHEMAS,
                "org.apache.avro..",
                "org.apache.kafka..",
                "org.rocksdb..",
                "io.confluent..",
                "org.slf4j..");
    }

    @Test
    void theServerImportsNoConnectorAndNoDeployment() {
        noneImports(SERVER, CLIENT, "org.tocsin.csaf..", LOCAL);
    }

    @Test
    void theServerKnowsAvroThroughTheTopologyOnly() {
        noneImports(SERVER, SCHEMAS, "org.apache.avro..");
    }

    @Test
    void theServerSpeaksToTheRegistryWhereItMakesItsClientsOnly() {
        noClasses()
                .that()
                .resideInAPackage(SERVER)
                .and()
                .resideOutsideOfPackage("org.tocsin.server.kafka")
                .should()
                .dependOnClassesThat(resideInAPackage("io.confluent.."))
                .check(ALL);
    }

    @Test
    void featuresOfTheInterfaceDoNotImportEachOther() {
        slices().matching("org.tocsin.server.api.(*)..").should().notDependOnEachOther().check(ALL);
    }

    /// Rule S-7.
    @Test
    void whatTheCatalogueHoldsIsFedByTheLogAndReachedThroughTheGateOnly() {
        noClasses()
                .that()
                .resideInAPackage(SERVER)
                .and()
                .resideOutsideOfPackages(
                        "org.tocsin.server.delivery.catalogue..",
                        "org.tocsin.server.delivery.gate..",
                        "org.tocsin.server.delivery",
                        "org.tocsin.server.kafka")
                .should()
                .dependOnClassesThat(resideInAPackage("org.tocsin.server.delivery.catalogue.."))
                .check(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.tocsin.client..", "org.tocsin.csaf.."})
    void connectorsImportNeitherServerNorTopologyNorDeployment(String connector) {
        noneImports(connector, SERVER, TOPOLOGY, LOCAL);
    }

    @Test
    void theClientImportsNoOtherConnector() {
        noneImports(CLIENT, "org.tocsin.csaf..");
    }

    @Test
    void nothingImportsTheDeployment() {
        noClasses()
                .that()
                .resideOutsideOfPackage(LOCAL)
                .should()
                .dependOnClassesThat(resideInAPackage(LOCAL))
                .check(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {PROOF, BENCH})
    void nothingImportsTheProofOrTheBenchmarks(String part) {
        noClasses()
                .that()
                .resideOutsideOfPackage(part)
                .should()
                .dependOnClassesThat(resideInAPackage(part))
                .check(ALL);
    }

    @Test
    void theBenchmarksUseTheHubFromOutside() {
        noneImports(BENCH, SERVER, LOCAL);
    }

    /// What the observer must get is told by a second reading of the rules, not by the first.
    @Test
    void theReferenceOfTheProofKnowsNothingOfTheDomain() {
        noneImports("org.tocsin.proof.reference..", DOMAIN, FORMATS, SERVER);
        noneImports("org.tocsin.proof.world..", DOMAIN, FORMATS, SERVER);
    }

    private static void onlyImport(String importer, String... imported) {
        classes()
                .that()
                .resideInAPackage(importer)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(imported)
                                .or(resideInAPackage(importer))
                                .or(everywhere()))
                .check(ALL);
    }

    private static void noneImports(String importer, String... imported) {
        noClasses()
                .that()
                .resideInAPackage(importer)
                .should()
                .dependOnClassesThat(resideInAnyPackage(imported))
                .check(ALL);
    }

    /// The JDK and the annotations of nullness.
    private static DescribedPredicate<JavaClass> everywhere() {
        return resideInAnyPackage("java..", "javax.crypto..", "javax.net..", "org.jspecify..");
    }
}
