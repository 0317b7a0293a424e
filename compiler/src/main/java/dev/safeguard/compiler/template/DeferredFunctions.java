package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Functions that only Azure can answer: keys, zones, what a provider offers, what an extension sees. */
record DeferredFunctions() implements FunctionSet {
    private static final Set<String> NAMES = Set.of(
            "pickzones",
            "providers",
            "tologicalzone",
            "tophysicalzone",
            "externalinputs",
            "extensions",
            "target",
            "this.exists",
            "this.existingresource");

    @Override
    public Optional<JsonNode> call(String function, List<JsonNode> arguments) {
        boolean deferred = NAMES.contains(function) || (function.startsWith("list") && function.length() > 4);
        return deferred ? Optional.of(UnknownValue.node(why(function))) : Optional.empty();
    }

    private static String why(String function) {
        return "`" + function + "()` is known at deployment only";
    }
}
