package dev.safeguard.deployer.cli.option;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.read.Spelling;
import dev.safeguard.deployer.cli.console.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        Map<String, JsonNode> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String text : given) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw Stop.usage("`--parameter " + text + "` has no name and value", "write --parameter NAME=VALUE");
            }
            if (values.put(text.substring(0, equals), json(text.substring(equals + 1))) != null) {
                throw Stop.usage("parameter `" + text.substring(0, equals) + "` is given twice", "keep one of the two");
            }
        }
        return values;
    }

    private static JsonNode json(String text) {
        try {
            JsonNode json = JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .readTree(text);
            return json.isMissingNode() ? TextNode.valueOf(text) : json;
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }
}
