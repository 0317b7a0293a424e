package dev.safeguard.deployer.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The arrows between modules and packages. It lives here because only the command line sees every module. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("dev.safeguard");

    /** An import that found nothing would satisfy every other rule. */
    @ParameterizedTest
    @EnumSource
    void module_was_found(Module module) {
        assertThat(HOUSE.stream().filter(module.classes())).isNotEmpty();
    }

    @Test
    void every_class_belongs_to_a_module() {
        assertThat(HOUSE.stream().filter(type -> Module.owner(type).isEmpty())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void module_uses_only_the_modules_below_it(Module module) {
        noClasses()
                .that(module.classes())
                .should()
                .dependOnClassesThat(module.forbidden())
                .check(HOUSE);
    }

    @Test
    void packages_have_no_cycles() {
        slices().assignedFrom(new PackageSlices()).should().beFreeOfCycles().check(HOUSE);
    }

    @ParameterizedTest
    @EnumSource(names = {"GENERATOR", "DSL", "INITIATIVES"})
    void module_uses_no_third_party_type(Module module) {
        noClasses()
                .that(module.classes())
                .should()
                .dependOnClassesThat(areThirdParty())
                .check(HOUSE);
    }

    @ParameterizedTest
    @EnumSource(names = {"DSL", "INITIATIVES"})
    void module_does_no_input_or_output(Module module) {
        noClasses()
                .that(module.classes())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.net..", "java.nio..")
                .check(HOUSE);
    }

    @ParameterizedTest(name = "{0} only in {1}")
    @CsvSource(textBlock = """
                    # library,       where it may be used,              and
                    com.azure,       dev.safeguard.deployer.azure,      dev.safeguard.deployer.graph
                    com.microsoft,   dev.safeguard.deployer.azure,      dev.safeguard.deployer.graph
                    reactor,         dev.safeguard.deployer.azure,      dev.safeguard.deployer.graph
                    picocli,         dev.safeguard.deployer.cli,        dev.safeguard.deployer.cli
                    org.junit,       dev.safeguard.compiler.testkit,    dev.safeguard.compiler.testkit
                    org.assertj,     dev.safeguard.compiler.testkit,    dev.safeguard.compiler.testkit
                    org.openjdk.jmh, dev.safeguard.compiler.benchmark,  dev.safeguard.compiler.benchmark
                    """)
    void library_stays_where_it_belongs(String library, String place, String otherPlace) {
        noClasses()
                .that()
                .resideOutsideOfPackages(place + "..", otherPlace + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .check(HOUSE);
    }

    @Test
    void time_comes_in_as_an_argument() {
        noClasses()
                .that(describe(
                        "are outside the command line",
                        type -> !Module.CLI.classes().test(type)))
                .should()
                .accessTargetWhere(new WallClock())
                .check(HOUSE);
    }

    /** Neither of the house nor of the JDK; primitives have no package. */
    private static DescribedPredicate<JavaClass> areThirdParty() {
        return JavaClass.Predicates.resideOutsideOfPackages(
                        "", "dev.safeguard..", "java..", "javax.lang.model..", "org.jspecify..")
                .as("are third-party");
    }

    /** One slice per package, sub-packages apart. */
    private static final class PackageSlices implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
