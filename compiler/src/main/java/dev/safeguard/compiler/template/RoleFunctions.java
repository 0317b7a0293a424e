package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.SecretText;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.role.BuiltInRoles;
import dev.safeguard.compiler.template.language.TemplateFault;
import java.util.List;
import java.util.Optional;

/** {@code roleDefinitions}: built-in roles have the same id everywhere; another role's is Azure's. */
record RoleFunctions(Target target, Holes holes) implements FunctionSet {
    private static final String PATH = "/providers/Microsoft.Authorization/roleDefinitions/";

    @Override
    public Optional<JsonNode> call(String function, List<JsonNode> arguments) {
        return function.equals("roledefinitions") ? Optional.of(role(arguments)) : Optional.empty();
    }

    private ObjectNode role(List<JsonNode> arguments) {
        FunctionSet.arity("roleDefinitions", arguments, 1, 1);
        PartText guid = guid(arguments.get(0));
        ObjectNode role = JsonNodeFactory.instance.objectNode();
        PartText scope = target.hasSubscription() ? target.subscriptionId() : PartText.EMPTY;
        role.set("id", scope.plus(PATH).plus(guid).node());
        role.set("roleDefinitionId", guid.node());
        return role;
    }

    /** Where the id is not known, the same name leaves the same hole. */
    private PartText guid(JsonNode name) {
        boolean told = name.isTextual() && !SecretText.isSecret(name);
        if (!told && !UnknownValue.isUnknown(name) && !name.isTextual()) {
            throw new TemplateFault("The template function 'roleDefinitions' takes the name of a role.");
        }
        String spelled =
                told ? "'" + name.textValue() + "'" : UnknownValue.pattern(name).orElseGet(holes::next);
        return (told ? BuiltInRoles.guid(name.textValue()) : Optional.<String>empty())
                .map(PartText::known)
                .orElseGet(() -> PartText.hole(
                        "roleDefinitions(" + spelled + ")", "`roleDefinitions()` is known at deployment only"));
    }
}
