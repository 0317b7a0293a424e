package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.template.Instance.Deployed;
import dev.safeguard.compiler.template.language.TemplateFault;
import java.util.List;
import java.util.Optional;

/** References to resources: known offline are outputs of modules and what only the template says of a resource. */
record ReferenceFunctions(Deployment deployment) implements FunctionSet {

    @Override
    public Optional<JsonNode> call(String function, List<JsonNode> arguments) {
        return switch (function) {
            case "reference" -> Optional.of(reference(arguments));
            case "references" -> Optional.of(references(arguments));
            case "resourceinfo" -> Optional.of(resourceInfo(arguments));
            case "listoutputswithsecurevalues" -> Optional.of(secureOutputs(arguments));
            default -> Optional.empty();
        };
    }

    private JsonNode reference(List<JsonNode> arguments) {
        FunctionSet.arity("reference", arguments, 1, 3);
        boolean full = arguments.size() == 3 && arguments.get(2).asText().equalsIgnoreCase("Full");
        return find(arguments.get(0))
                .map(instance -> of(instance, full))
                .orElseGet(() -> UnknownValue.node("the result of `reference()` is known at deployment only"));
    }

    /** Names that the argument may mean; an unknown text may still be an id of this template. */
    private Optional<Instance> find(JsonNode argument) {
        boolean usable = argument.isTextual() || UnknownValue.pattern(argument).isPresent();
        return usable ? deployment.find(PartText.of(argument, deployment.run().holes())) : Optional.empty();
    }

    private JsonNode of(Instance instance, boolean full) {
        if (!instance.isDeployment()) {
            return full ? new Declared(deployment, instance, why(instance)).full() : UnknownValue.node(why(instance));
        }
        if (instance.deployed() == Deployed.NO) {
            deployment
                    .run()
                    .findings()
                    .add(
                            TemplateCodes.REFERENCE_TO_NOTHING,
                            instance.part().place(),
                            "the deployment `" + instance.path().name().shown() + "` is not made but referred to",
                            "refer to it only under its condition");
            return UnknownValue.node("the module `" + instance.path().name().shown() + "` is not deployed");
        }
        return deployment
                .module(instance)
                .deployment()
                .map(module -> module.outputs().reference(full))
                .orElseGet(() -> UnknownValue.node("the template of the module is not available"));
    }

    private static String why(Instance instance) {
        return "what Azure says of `" + instance.path().name().shown() + "` is known at deployment only";
    }

    /** Resources whose condition is false are left out; one whose condition is unknown leaves the whole unknown. */
    private JsonNode references(List<JsonNode> arguments) {
        FunctionSet.arity("references", arguments, 1, 2);
        boolean full = arguments.size() == 2 && arguments.get(1).asText().equalsIgnoreCase("Full");
        List<Instance> loop = deployment.loop(arguments.get(0).asText());
        boolean unclear = loop.isEmpty()
                || loop.stream()
                        .anyMatch(
                                i -> i.deployed() == Deployed.MAYBE || i.index().isEmpty());
        if (unclear) {
            return UnknownValue.node("which resources `references()` means is known at deployment only");
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        loop.stream().filter(i -> i.deployed() == Deployed.YES).forEach(i -> array.add(of(i, full)));
        return array;
    }

    private JsonNode resourceInfo(List<JsonNode> arguments) {
        FunctionSet.arity("resourceInfo", arguments, 1, 1);
        Instance instance = find(arguments.get(0))
                .orElseThrow(() -> new TemplateFault(
                        "The resource '" + arguments.get(0).asText() + "' is not defined in the template."));
        ObjectNode info = JsonNodeFactory.instance.objectNode();
        info.set("id", instance.path().id().node());
        info.set("name", instance.path().name().node());
        info.set("type", TextNode.valueOf(instance.path().type()));
        info.set("apiVersion", instance.apiVersion());
        return info;
    }

    private JsonNode secureOutputs(List<JsonNode> arguments) {
        FunctionSet.arity("listOutputsWithSecureValues", arguments, 2, 2);
        return find(arguments.get(0))
                .filter(instance -> instance.isDeployment() && instance.deployed() != Deployed.NO)
                .flatMap(instance -> deployment.module(instance).deployment())
                .map(module -> (JsonNode) module.outputs().secureValues())
                .orElseGet(() -> UnknownValue.node("secure outputs are known at deployment only"));
    }
}
