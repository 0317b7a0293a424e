package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.template.language.TemplateFault;
import java.util.List;
import java.util.Optional;

/** Some of the functions that need a deployment. */
interface FunctionSet {
    /**
     * The value of a call.
     *
     * @param function in lower case
     * @return empty when the function is none of these
     * @throws TemplateFault when the call is refused
     */
    Optional<JsonNode> call(String function, List<JsonNode> arguments);

    /** A function that Azure knows, but not where it was called. */
    static TemplateFault notHere(String function) {
        return new TemplateFault("The template function '" + function + "' is not expected at this location.");
    }

    /** Faults unless a call has so many arguments. */
    static void arity(String function, List<JsonNode> arguments, int least, int most) {
        if (arguments.size() < least || arguments.size() > most) {
            throw new TemplateFault("Unable to evaluate template language function '" + function + "': it takes "
                    + (least == most ? least : least + " to " + most) + " argument(s), not " + arguments.size() + ".");
        }
    }
}
