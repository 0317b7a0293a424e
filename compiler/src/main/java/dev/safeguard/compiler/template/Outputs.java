package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.template.language.TemplateFault;
import java.util.List;

/** The outputs of a deployment, for those that refer to it. */
final class Outputs {
    /** What {@code reference()} of a deployment has beside its outputs. */
    private static final List<String> OTHERS = List.of(
            "correlationId",
            "debugSetting",
            "dependencies",
            "duration",
            "error",
            "mode",
            "onErrorDeployment",
            "outputResources",
            "parameters",
            "parametersLink",
            "providers",
            "provisioningState",
            "templateHash",
            "templateLink",
            "timestamp",
            "validatedResources");

    private final Deployment deployment;
    private final TypeCheck types;
    private final LazyValues values;

    Outputs(Deployment deployment) {
        this.deployment = deployment;
        this.types = new TypeCheck(deployment.template());
        this.values = new LazyValues("output", deployment.run().budget());
    }

    /** The value of {@code reference('module')}. */
    JsonNode reference(boolean full) {
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        ObjectNode outputs = properties.putObject("outputs");
        deployment.template().outputs().forEach((name, part) -> add(outputs, name, part));
        OTHERS.forEach(name -> properties.set(name, UnknownValue.node("`" + name + "` of a deployment is Azure's")));
        return full ? full(properties) : properties;
    }

    private static JsonNode full(ObjectNode properties) {
        ObjectNode known = JsonNodeFactory.instance.objectNode();
        known.set("properties", properties);
        return UnknownValue.object("what Azure says of a deployment", new UnknownValue.Members(known, false));
    }

    private void add(ObjectNode outputs, String name, Part part) {
        JsonNode value = valueOrUnknown(name, part);
        if (!value.isMissingNode()) {
            outputs.putObject(name).put("type", type(part)).set("value", value);
        }
    }

    /** The value of {@code listOutputsWithSecureValues('module', …)}. */
    ObjectNode secureValues() {
        ObjectNode outputs = JsonNodeFactory.instance.objectNode();
        deployment.template().outputs().forEach((name, part) -> {
            JsonNode value = valueOrUnknown(name, part);
            if (Secret.isSecure(type(part)) && !value.isMissingNode()) {
                outputs.set(name, value);
            }
        });
        return outputs;
    }

    private String type(Part part) {
        return types.typeOf(part);
    }

    private JsonNode valueOrUnknown(String name, Part part) {
        try {
            return value(name, part);
        } catch (TemplateFault fault) {
            return UnknownValue.node("the output `" + name + "` fails");
        }
    }

    private JsonNode value(String name, Part part) {
        return values.get(name, () -> compute(part));
    }

    private JsonNode compute(Part part) {
        JsonNode condition = part.has("condition") ? evaluate(part.value("condition")) : BooleanNode.TRUE;
        if (UnknownValue.isUnknown(condition)) {
            return condition;
        }
        if (condition.isBoolean() && !condition.booleanValue()) {
            return MissingNode.getInstance();
        }
        JsonNode value = written(part);
        types.wrongType(part, value).ifPresent(problem -> {
            throw new TemplateFault(problem + ".");
        });
        return Secret.isSecure(type(part)) ? Secret.of(value, deployment.run().findings()) : value;
    }

    private JsonNode written(Part part) {
        Expressions expressions = deployment.expressions();
        return part.member("copy")
                .map(copy -> expressions.within(
                        deployment.frame(), () -> expressions.loops().array(copy.json())))
                .orElseGet(() -> evaluate(part.value("value")));
    }

    private JsonNode evaluate(JsonNode tree) {
        return deployment.expressions().evaluate(tree, deployment.frame());
    }

    /** Evaluates all, so that faults are found also where nothing refers to the output. */
    void checkAll() {
        deployment.template().outputs().forEach((name, part) -> {
            try {
                value(name, part);
            } catch (TemplateFault fault) {
                deployment
                        .run()
                        .findings()
                        .fault(TemplateCodes.OUTPUT_FAILS, part.place(), "output `" + name + "`", fault);
            }
        });
    }
}
