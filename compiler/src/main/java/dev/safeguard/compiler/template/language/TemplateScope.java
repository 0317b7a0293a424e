package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * What an expression cannot know by itself. Values may be unknown, or hold unknown parts
 * ({@link dev.safeguard.compiler.expression.UnknownValue}); nobody changes a node that went in or out.
 */
public interface TemplateScope {
    /**
     * The value of {@code parameters('name')}.
     *
     * @param name matched without case
     * @throws TemplateFault when there is no such parameter
     */
    JsonNode parameter(String name);

    /**
     * The value of {@code variables('name')}.
     *
     * @param name matched without case
     * @throws TemplateFault when there is no such variable, or its value fails
     */
    JsonNode variable(String name);

    /**
     * The value of a function that needs a deployment: {@code resourceGroup}, the family of {@code resourceId},
     * {@code reference}, names that begin with {@code list}, {@code copyIndex}, {@code utcNow}, {@code newGuid},
     * {@code ns.name} of a user function and so on. Property access on the result is done by the caller.
     *
     * @param function as written, matched without case
     * @param arguments evaluated; some may be unknown
     * @return empty when the function is not known here either
     * @throws TemplateFault when the call is refused
     */
    Optional<JsonNode> call(String function, List<JsonNode> arguments);

    /**
     * The name of the hole that an expression leaves in a text when its value is unknown. Equal holes mean equal texts
     * throughout one source, so a scope in which {@code parameters('x')} is another than elsewhere must say so.
     *
     * @param expression without brackets or braces
     * @return the expression, or it followed by whatever tells this scope from others
     */
    default String hole(String expression) {
        return expression;
    }
}
