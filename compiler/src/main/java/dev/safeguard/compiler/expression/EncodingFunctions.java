package dev.safeguard.compiler.expression;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Base 64. */
final class EncodingFunctions {
    private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t\\r\\n]+");
    private static final int QUANTUM = 4;

    static final List<RuleFunction> ALL = List.of(
            RuleFunction.whole("base64", 1, 1, args -> Json.text(encode(args.text(0)))),
            RuleFunction.whole("base64ToString", 1, 1, args -> Json.text(decoded(args))),
            RuleFunction.whole("base64ToJson", 1, 1, args -> JsonText.parse(args, decoded(args))));

    private EncodingFunctions() {}

    static String encode(String text) {
        return Base64.getEncoder().encodeToString(Utf8.bytes(text));
    }

    private static String decoded(Arguments args) {
        return decode(args.text(0))
                .flatMap(Utf8::text)
                .orElseThrow(() -> args.fault("the text is not base64 of UTF-8 text"));
    }

    /** As .NET decodes: white space does not count, padding is required. */
    static Optional<byte[]> decode(String base64) {
        String compact = WHITE_SPACE.matcher(base64).replaceAll("");
        if (compact.length() % QUANTUM != 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(compact));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
