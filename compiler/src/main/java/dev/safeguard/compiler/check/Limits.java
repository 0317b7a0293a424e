package dev.safeguard.compiler.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.safeguard.compiler.read.Pointers;
import dev.safeguard.compiler.read.Problems;
import dev.safeguard.dsl.rule.Value;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The limits that definitions and initiatives share.
 *
 * @see <a href="https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits">limits</a>
 * @see <a href="https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules">names</a>
 */
final class Limits {
    private static final int DISPLAY_NAME = 128;
    private static final int DESCRIPTION = 512;
    private static final int METADATA = 1_024;
    private static final int BODY = 1 << 20;
    private static final int NAME = 64;
    private static final Pattern FORBIDDEN = Pattern.compile("[<>*%&:\\\\?.+/\\p{Cntrl}]");

    private Limits() {}

    static void name(String name, Problems problems) {
        String pointer = "/name";
        if (name.length() > NAME) {
            problems.add(LimitCodes.NAME, pointer, "name of " + name.length() + " characters", "shorten it to " + NAME);
        } else if (FORBIDDEN.matcher(name).find() || name.endsWith(" ")) {
            String remedy = "use none of < > * % & : \\ ? . + / and no blank at the end";
            problems.add(LimitCodes.NAME, pointer, "name `" + name + "`", remedy);
        }
    }

    static void displayName(Optional<String> text, Problems problems) {
        text.filter(t -> t.length() > DISPLAY_NAME)
                .ifPresent(t -> problems.add(
                        LimitCodes.DISPLAY_NAME,
                        "/displayName",
                        "display name of " + t.length() + " characters",
                        "shorten it to " + DISPLAY_NAME));
    }

    static void description(Optional<String> text, Problems problems) {
        text.filter(t -> t.length() > DESCRIPTION)
                .ifPresent(t -> problems.add(
                        LimitCodes.DESCRIPTION,
                        "/description",
                        "description of " + t.length() + " characters",
                        "shorten it to " + DESCRIPTION));
    }

    static void metadata(Value.Obj metadata, Problems problems) {
        metadata.members()
                .forEach((name, value) -> RuleFacts.text(value)
                        .filter(text -> text.length() > METADATA)
                        .ifPresent(text -> problems.add(
                                LimitCodes.METADATA,
                                Pointers.child("/metadata", name),
                                "metadata `" + name + "` of " + text.length() + " characters",
                                "shorten it to " + METADATA)));
    }

    /**
     * The size of a PUT's body, without blanks.
     *
     * @return whether it is small enough to be looked into further, which takes long for millions of nodes
     */
    static boolean body(JsonNode properties, Problems problems) {
        String body = JsonNodeFactory.instance
                .objectNode()
                .set("properties", properties)
                .toString();
        int bytes = body.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > BODY) {
            problems.add(LimitCodes.BODY, "", "request body of " + bytes + " bytes", "split the policy");
        }
        return bytes <= 2 * BODY;
    }
}
