package dev.safeguard.deployer.cli.option;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.read.Spelling;
import dev.safeguard.deployer.cli.console.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Values for the parameters of the initiative. */
public final class ParameterOptions {
    @Option(
            names = "--parameter",
            paramLabel = "NAME=VALUE",
            description = "Value of a parameter of the initiative; JSON, or else text; repeatable.")
    private List<String> given = new ArrayList<>();

    /**
     * By name; a value that is not JSON is text.
     *
     * @param declared names of the parameters there are
     * @throws Stop naming the nearest one when a name is not among them
     */
    public Map<String, JsonNode> values(List<String> declared) {
        Map<String, JsonNode> values = values();
        for (String name : values.keySet()) {
            if (declared.stream().noneMatch(name::equalsIgnoreCase)) {
                String there = declared.isEmpty() ? "leave it out" : "there is " + String.join(", ", declared);
                throw Stop.usage("no parameter `" + name + "`", Spelling.remedy(name, declared, there));
            }
        }
        return values;
    }

    /** By name; a value that is not JSON is text. */
    public Map<String, JsonNode> values() {
        return NamedValues.of("--parameter", given);
    }
}
