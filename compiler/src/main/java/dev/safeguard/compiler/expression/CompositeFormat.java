package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code format()} of a policy rule. */
final class CompositeFormat {
    private final Arguments args;
    private final StringBuilder result = new StringBuilder();

    private CompositeFormat(Arguments args) {
        this.args = args;
    }

    static JsonNode format(Arguments args) {
        return new CompositeFormat(args).run();
    }

    private JsonNode run() {
        if (!args.get(0).isTextual()) {
            throw args.wrong(0, "a string");
        }
        FormatPiece.split(args.text(0)).forEach(piece -> append(text(piece)));
        return Json.text(result.toString());
    }

    private String text(FormatPiece piece) {
        if (piece instanceof FormatPiece.Stray stray) {
            throw args.fault("brace at " + stray.at() + " belongs to no `{index}`");
        }
        return piece instanceof FormatPiece.Item item ? item(item) : ((FormatPiece.Text) piece).text();
    }

    private String item(FormatPiece.Item item) {
        if (!args.has(item.index() + 1)) {
            throw args.fault("`{" + item.index() + "}` has no argument");
        }
        Measure.checkLength(args.function(), Math.abs((long) item.width()));
        return item.aligned(NumberFormat.format(args, args.get(item.index() + 1), item.specifier()));
    }

    private void append(String text) {
        result.append(text);
        Measure.checkLength(args.function(), result.length());
    }
}
