package org.fuhan.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may know whom: the packages' order, the one package that sees each library, and no cycles. */
class LayersTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.fuhan");

    /** Lowest first; the packages of one line do not know each other. */
    private static final List<List<String>> LAYERS = List.of(
            List.of("letter"),
            List.of("json"),
            List.of("text"),
            List.of("meaning", "read", "extract", "privacy", "archive", "index"),
            List.of("search"),
            List.of("compare", "export"),
            List.of("ingest"),
            List.of("evaluate"),
            List.of("api"),
            List.of("cli"));

    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "org.fuhan.json", List.of("com.fasterxml.jackson.."),
            "org.fuhan.text.hanlp", List.of("com.hankcs.."),
            "org.fuhan.meaning", List.of("ai.onnxruntime.."),
            "org.fuhan.read",
                    List.of(
                            "org.apache.tika..",
                            "org.jsoup..",
                            "org.apache.pdfbox..",
                            "org.apache.poi..",
                            "org.ofdrw..",
                            "org.dom4j..",
                            "org.apache.james.mime4j..",
                            "org.apache.commons.compress..",
                            "org.xml.sax.."),
            "org.fuhan.archive", List.of("java.sql..", "javax.sql..", "org.jdbi..", "org.sqlite.."),
            "org.fuhan.index", List.of("org.apache.lucene.."),
            "org.fuhan.export", List.of("org.apache.commons.csv.."),
            "org.fuhan.compare", List.of("com.github.difflib.."),
            "org.fuhan.api", List.of("spark..", "org.eclipse.jetty..", "javax.servlet.."),
            "org.fuhan.cli", List.of("picocli..", "me.tongfei.."));

    @TestFactory
    List<DynamicTest> aPackageKnowsOnlyThoseBelowIt() {
        List<DynamicTest> tests = new ArrayList<>();
        for (int layer = 0; layer < LAYERS.size(); layer++) {
            for (String name : LAYERS.get(layer)) {
                List<String> above = new ArrayList<>();
                for (int other = layer; other < LAYERS.size(); other++) {
                    LAYERS.get(other).stream()
                            .filter(o -> !o.equals(name))
                            .map(o -> "org.fuhan." + o + "..")
                            .forEach(above::add);
                }
                if (!above.isEmpty()) {
                    tests.add(DynamicTest.dynamicTest(
                            name,
                            () -> noClasses()
                                    .that()
                                    .resideInAPackage("org.fuhan." + name + "..")
                                    .should()
                                    .dependOnClassesThat()
                                    .resideInAnyPackage(above.toArray(String[]::new))
                                    .allowEmptyShould(true)
                                    .check(CLASSES)));
                }
            }
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> aLibraryIsSeenByOnePackage() {
        return LIBRARIES.entrySet().stream()
                .map(fence -> DynamicTest.dynamicTest(
                        fence.getKey(),
                        () -> noClasses()
                                .that(outside(fence.getKey()))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(fence.getValue().toArray(String[]::new))
                                .check(CLASSES)))
                .toList();
    }

    /** Text → vector needs no more than this, and stays a part that could be taken out. */
    @Test
    void meaningKnowsLettersOnly() {
        noClasses()
                .that()
                .resideInAPackage("org.fuhan.meaning..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.fuhan.json..", "org.fuhan.text..")
                .check(CLASSES);
    }

    @Test
    void noCycles() {
        slices().matching("org.fuhan.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheCommandLineWritesToTheStandardStreams() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES.that(outside("org.fuhan.cli")));
    }

    private static DescribedPredicate<JavaClass> outside(String home) {
        return DescribedPredicate.describe(
                "outside " + home,
                type -> !type.getPackageName().equals(home)
                        && !type.getPackageName().startsWith(home + "."));
    }
}
