package dev.safeguard.compiler.testkit;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** What {@link CasesIn} does. */
final class CasesExtension implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.isAnnotated(CasesIn.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        if (parameter.getParameter().getType() != Stream.class) {
            throw new ParameterResolutionException("@CasesIn fills a Stream<DynamicNode>, not a "
                    + parameter.getParameter().getType().getSimpleName());
        }
        return parameter
                .findAnnotation(CasesIn.class)
                .map(cases -> DeclarativeCases.in(Path.of(cases.value())))
                .orElseThrow();
    }
}
