package dev.safeguard.compiler.template.language;

import dev.safeguard.compiler.expression.InvariantText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The functions that need nothing but their arguments, and those that read parameters and variables. */
final class TemplateFunctions {
    private static final Map<String, TemplateFunction> BY_NAME = Stream.of(
                    NamedValues.ALL,
                    LogicFunctions.ALL,
                    ComparisonFunctions.ALL,
                    NumberFunctions.ALL,
                    ConversionFunctions.ALL,
                    TextFunctions.ALL,
                    TextBuildingFunctions.ALL,
                    EncodingFunctions.ALL,
                    UriFunctions.ALL,
                    ArrayFunctions.ALL,
                    SequenceFunctions.ALL,
                    SearchFunctions.ALL,
                    ObjectFunctions.ALL,
                    SetFunctions.ALL,
                    AccessFunctions.ALL,
                    LambdaFunctions.ALL,
                    DateFunctions.ALL,
                    NetworkFunctions.ALL)
            .flatMap(List::stream)
            .collect(
                    Collectors.toUnmodifiableMap(function -> InvariantText.fold(function.name()), Function.identity()));

    private TemplateFunctions() {}

    /** The function of that name, matched without case. */
    static Optional<TemplateFunction> find(String name) {
        return Optional.ofNullable(BY_NAME.get(InvariantText.fold(name)));
    }

    static Collection<TemplateFunction> all() {
        return BY_NAME.values();
    }
}
