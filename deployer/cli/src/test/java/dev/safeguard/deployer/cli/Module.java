package dev.safeguard.deployer.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The modules of the house, the package each one owns, and the modules its main code may use. */
enum Module {
    GENERATOR("generator", ""),
    DSL("dsl", ""),
    COMPILER("compiler", "dsl"),
    TESTKIT("compiler.testkit", "dsl, compiler"),
    BENCHMARK("compiler.benchmark", "dsl, compiler, initiatives"),
    INITIATIVES("initiatives", "dsl"),
    BLUEPRINTS("blueprints", "dsl, compiler"),
    DEPLOYER("deployer", "dsl, compiler"),
    LOCAL("deployer.local", "dsl, compiler"),
    CLI("deployer.cli", "generator, dsl, compiler, initiatives, blueprints, deployer, deployer.local");

    private static final String ROOT = "dev.safeguard.";

    private final String home;
    private final String uses;

    Module(String home, String uses) {
        this.home = home;
        this.uses = uses;
    }

    /** Classes of this module; a nested module's classes are not its parent's. */
    DescribedPredicate<JavaClass> classes() {
        return describe(
                "belong to " + home, type -> owner(type).filter(this::equals).isPresent());
    }

    /** Classes of the house that this module must not know. */
    DescribedPredicate<JavaClass> forbidden() {
        List<String> known = List.of((home + ", " + uses).split(", "));
        return describe(
                "belong to a module other than " + String.join(", ", known),
                type -> owner(type)
                        .filter(module -> !known.contains(module.home))
                        .isPresent());
    }

    /** The module with the longest package that holds the class; none for a class from outside or of no module. */
    static Optional<Module> owner(JavaClass type) {
        return Arrays.stream(values())
                .filter(module -> (type.getPackageName() + ".").startsWith(ROOT + module.home + "."))
                .max(Comparator.comparingInt(module -> module.home.length()));
    }
}
