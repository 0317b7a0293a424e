package dev.safeguard.compiler.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Fills a parameter of a {@code @TestFactory} with the tests of a file, or of all case files under a folder, and with
 * the controls of every pack on the class path:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> cases(@CasesIn("src/test/cases") Stream<DynamicNode> cases) {
 *     return cases;
 * }
 * }</pre>
 *
 * @see DeclarativeCases#in(java.nio.file.Path) the same without an annotation
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(CasesExtension.class)
public @interface CasesIn {
    /** The file or folder, relative to the module's folder. */
    String value();
}
