package org.abfuhr.dispatch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The walls of the house, as a list that fails when somebody walks through one.
@AnalyzeClasses(packages = "org.abfuhr", importOptions = {DoNotIncludeTests.class, HouseRulesTest.NoTestJars.class})
final class HouseRulesTest {

    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final String MODEL = "org.abfuhr.model..";
    private static final String ROUTING = "org.abfuhr.routing..";
    private static final String DATA = "org.abfuhr.data..";
    private static final String SOLVER = "org.abfuhr.solver..";
    private static final String JDK = "java..";
    private static final String NULLNESS = "org.jspecify..";
    private static final String LOGGING = "org.slf4j..";

    @ArchTest
    static final ArchRule modelIsPlainJava = classes().that().resideInAPackage(MODEL).should().onlyDependOnClassesThat()
            .resideInAnyPackage(MODEL, JDK, NULLNESS);

    @ArchTest
    static final ArchRule routingKnowsModelAndRoads = classes().that().resideInAPackage(ROUTING).should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ROUTING, MODEL, JDK, NULLNESS, LOGGING, "com.graphhopper..", "com.carrotsearch.hppc..",
                    "org.locationtech.jts..", "com.fasterxml.jackson..", "org.apache.commons.compress..", "javax.xml.stream..");

    @ArchTest
    static final ArchRule dataKnowsModelAndFormats = classes().that().resideInAPackage(DATA).should().onlyDependOnClassesThat()
            .resideInAnyPackage(DATA, MODEL, JDK, NULLNESS, LOGGING, "com.fasterxml.jackson..", "com.networknt.schema..",
                    "tools.jackson..", "org.yaml.snakeyaml..", "javax.sql..", "com.zaxxer.hikari..", "org.flywaydb..",
                    "com.cronutils..");

    @ArchTest
    static final ArchRule sqlLivesInOnePackage = noClasses().that().resideOutsideOfPackage("org.abfuhr.data.store..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "com.zaxxer.hikari..", "org.flywaydb..");

    @ArchTest
    static final ArchRule solverKnowsModelAndTimefold = classes().that().resideInAPackage(SOLVER).should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(SOLVER, MODEL, JDK, NULLNESS, LOGGING, "ai.timefold.solver..");

    @ArchTest
    static final ArchRule graphHopperLivesInOnePackage = noClasses().that()
            .resideOutsideOfPackage("org.abfuhr.routing.graphhopper..")
            .should().dependOnClassesThat().resideInAnyPackage("com.graphhopper..", "com.carrotsearch.hppc..");

    @ArchTest
    static final ArchRule timefoldPreviewLivesInOnePackage = noClasses().that()
            .resideOutsideOfPackage("org.abfuhr.solver.bridge..")
            .should().dependOnClassesThat().resideInAPackage("ai.timefold.solver.core.preview..");

    @ArchTest
    static final ArchRule evaluationAndSearchAreOurOwn = noClasses().that()
            .resideInAnyPackage("org.abfuhr.solver.timeline..", "org.abfuhr.solver.search..").should().dependOnClassesThat()
            .resideInAPackage("ai.timefold..");

    @ArchTest
    static final ArchRule theCheckerTrustsNobody = classes().that().resideInAPackage("org.abfuhr.model.check..").should()
            .onlyDependOnClassesThat().resideInAnyPackage(MODEL, JDK, NULLNESS);

    @ArchTest
    static final ArchRule commandLineLivesInDispatch = noClasses().that().resideOutsideOfPackage("org.abfuhr.dispatch..").should()
            .dependOnClassesThat().resideInAnyPackage("picocli..", "me.tongfei.progressbar..");

    @ArchTest
    static final ArchRule onlyTheCommandLineReadsTheClock = noClasses().that().resideOutsideOfPackage("org.abfuhr.dispatch.cli..")
            .should()
            .callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now").orShould()
            .callMethod(LocalDateTime.class, "now").orShould().callMethod(ZonedDateTime.class, "now").orShould()
            .callMethod(System.class, "currentTimeMillis").orShould().callMethod(Clock.class, "systemUTC").orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule nothingIsRandomByDefault = noClasses().should().callMethod(Math.class, "random").orShould()
            .callConstructor(Random.class);

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses().that().doNotBelongToAnyOf(Main.class).and()
            .resideOutsideOfPackages("org.abfuhr.dispatch.cli..", "org.abfuhr.benchmarks..").should()
            .accessField(System.class, "out")
            .orShould().accessField(System.class, "err");

    @ArchTest
    static void packagesStaySmall(JavaClasses all) {
        var files = all.stream().filter(JavaClass::isTopLevelClass).filter(c -> !c.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        assertThat(files).allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(15));
    }

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("org.abfuhr.(*).(*)..").should().beFreeOfCycles();
}
