package dev.safeguard.compiler.template.language;

import dev.safeguard.compiler.expression.Base64Text;
import dev.safeguard.compiler.expression.DataUri;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.PercentCoding;
import dev.safeguard.compiler.expression.Utf8;
import java.util.List;

/** Base 64, data URIs and percent escapes. */
final class EncodingFunctions {
    static final List<TemplateFunction> ALL = List.of(
            TemplateFunction.text("base64", 1, 1, args -> Json.text(Base64Text.encode(args.text(0)))),
            TemplateFunction.text("base64ToString", 1, 1, args -> Json.text(decoded(args))),
            TemplateFunction.open("base64ToJson", 1, 1, args -> ConversionFunctions.json(args, decoded(args))),
            TemplateFunction.text("dataUri", 1, 1, args -> Json.text(dataUri(args.text(0)))),
            TemplateFunction.text("dataUriToString", 1, 1, args -> Json.text(dataUriToString(args))),
            TemplateFunction.text("uriComponent", 1, 1, args -> Json.text(PercentCoding.encode(args.text(0)))),
            TemplateFunction.text(
                    "uriComponentToString", 1, 1, args -> Json.text(PercentCoding.decode(args.text(0), false))));

    private EncodingFunctions() {}

    private static String decoded(Arguments args) {
        return Base64Text.decode(args.text(0))
                .flatMap(Utf8::text)
                .orElseThrow(
                        () -> args.fault("was invoked with a parameter that is not valid. The value cannot be decoded"
                                + " from base64 representation."));
    }

    private static String dataUri(String text) {
        return "data:text/plain;charset=utf-8;base64," + Base64Text.encode(text);
    }

    private static String dataUriToString(Arguments args) {
        String uri = args.text(0);
        return DataUri.text(uri)
                .orElseThrow(() ->
                        args.fault("expects its parameter to be formatted as a valid data URI. The provided value '"
                                + ConversionFunctions.shown(uri) + "' was not formatted correctly."));
    }
}
