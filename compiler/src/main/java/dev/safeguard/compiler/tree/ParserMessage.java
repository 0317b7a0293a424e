package dev.safeguard.compiler.tree;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Locale;

/** What a parser says about text that it cannot read, without the names of its classes and where it was. */
public final class ParserMessage {
    private ParserMessage() {}

    /** One line in lower case; never blank. */
    public static String of(JsonProcessingException e) {
        String message =
                e.getOriginalMessage().lines().findFirst().orElse("malformed").strip();
        String plain = message.replaceAll(" ?\\((code|start marker|from|for|Source|`).*|: enable `.*", "")
                .replaceAll(", from `Stream\\w+\\.\\w+\\(\\)`", "");
        return plain.isEmpty() ? "malformed" : plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
    }
}
