package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.FormatPiece;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.NumberFormat;
import dev.safeguard.compiler.expression.SecretText;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code format()} of a template, in the invariant culture. Specifiers that look different in others leave the text unknown:
 * which culture the service has is not documented.
 */
final class TemplateFormat {
    /** Currencies and percentages look different in every culture; binary digits are as old as the service's .NET. */
    private static final Pattern OF_CULTURE = Pattern.compile("[CcPpBb][0-9]*");

    private final Arguments args;
    private final TextParts text;

    private TemplateFormat(Arguments args) {
        this.args = args;
        this.text = new TextParts(args.invocation().evaluation());
    }

    static JsonNode format(Arguments args, List<FormatPiece> pieces) {
        TemplateFormat format = new TemplateFormat(args);
        for (FormatPiece piece : pieces) {
            Optional<String> why = format.append(piece);
            if (why.isPresent()) {
                return args.invocation().unknownText(why.get());
            }
        }
        return format.result();
    }

    /** Of a secret format nothing is shown, not even around what is unknown. */
    private JsonNode result() {
        JsonNode node = text.node();
        if (!SecretText.isSecret(args.get(0))) {
            return node;
        }
        return UnknownValue.isUnknown(node) ? args.invocation().unknownText(Unknowns.why(node)) : Taint.secret(node);
    }

    /** Why the whole text cannot be known, or empty. */
    private Optional<String> append(FormatPiece piece) {
        if (piece instanceof FormatPiece.Stray) {
            throw invalid("Input string was not in a correct format.");
        }
        if (piece instanceof FormatPiece.Text plain) {
            text.add(plain.text());
            return Optional.empty();
        }
        return append((FormatPiece.Item) piece);
    }

    private Optional<String> append(FormatPiece.Item item) {
        if (!args.has(item.index() + 1)) {
            throw invalid(
                    "Index (zero based) must be greater than or equal to zero and less than the size of the argument"
                            + " list.");
        }
        JsonNode value = args.get(item.index() + 1);
        if (item.width() == 0 && item.specifier().isEmpty()) {
            text.add(value, () -> args.invocation().source(item.index() + 1));
            return Optional.empty();
        }
        return Unknowns.within(value).or(() -> appendFormatted(item, value));
    }

    private Optional<String> appendFormatted(FormatPiece.Item item, JsonNode value) {
        args.work().checkLength(Math.abs((long) item.width()));
        Optional<String> written = written(value, item.specifier());
        written.map(item::aligned)
                .map(aligned -> SecretText.isWithin(value) ? SecretText.of(aligned) : Json.text(aligned))
                .ifPresent(node -> text.add(node, () -> args.invocation().source(item.index() + 1)));
        return written.isPresent() ? Optional.empty() : Optional.of("format specifier");
    }

    /** Only numbers mind specifiers; empty for those that are not certain. */
    private Optional<String> written(JsonNode value, String specifier) {
        if (specifier.isEmpty() || !value.isNumber()) {
            return Optional.of(Rendering.inText(args.work(), value));
        }
        args.work().checkLength(NumberFormat.precision(specifier));
        return OF_CULTURE.matcher(specifier).matches()
                ? Optional.empty()
                : Optional.of(NumberFormat.written(value, specifier)
                        .orElseThrow(() -> invalid("Format specifier was invalid.")));
    }

    private TemplateFault invalid(String problem) {
        return new TemplateFault(
                "Unable to evaluate language function 'format': the format is invalid: '" + problem + "'.");
    }
}
