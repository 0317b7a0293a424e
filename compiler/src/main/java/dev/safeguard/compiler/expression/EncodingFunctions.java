package dev.safeguard.compiler.expression;

import java.util.List;

/** Base 64. */
final class EncodingFunctions {
    static final List<RuleFunction> ALL = List.of(
            RuleFunction.whole("base64", 1, 1, args -> Json.text(Base64Text.encode(args.text(0)))),
            RuleFunction.whole("base64ToString", 1, 1, args -> Json.text(decoded(args))),
            RuleFunction.whole("base64ToJson", 1, 1, args -> JsonText.parseOrFault(args, decoded(args))));

    private EncodingFunctions() {}

    private static String decoded(Arguments args) {
        return Base64Text.decode(args.text(0))
                .flatMap(Utf8::text)
                .orElseThrow(() -> args.fault("the text is not base64 of UTF-8 text"));
    }
}
