package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.SecretText;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.template.language.PartialText.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A text put together of parts. When one is unknown the others stay as a pattern, in which a secret is a hole too: patterns
 * are shown.
 */
final class TextParts {
    private final TemplateScope scope;
    private final Work work;
    private final List<Part> parts = new ArrayList<>();
    private Optional<String> why = Optional.empty();
    private boolean secret;
    private long length;

    TextParts(Evaluation evaluation) {
        this.scope = evaluation.scope();
        this.work = evaluation.work();
    }

    /**
     * A part.
     *
     * @param node the value that is unknown or secret; the null node for a plain text
     */
    private record Part(String text, JsonNode node, Supplier<Optional<String>> source) {}

    void add(String text) {
        add(text, Json.nothing(), Optional::empty);
    }

    /** A value in the middle of the text; its expression names the hole if it is unknown. */
    void add(JsonNode value, Supplier<Optional<String>> source) {
        Optional<String> reason = Unknowns.within(value);
        why = why.or(() -> reason);
        boolean hidden = SecretText.isWithin(value);
        secret |= hidden;
        String text = reason.isPresent() ? "" : Rendering.inText(work, value);
        add(text, hidden || reason.isPresent() ? value : Json.nothing(), source);
    }

    private void add(String text, JsonNode node, Supplier<Optional<String>> source) {
        length += text.length();
        work.checkLength(length);
        work.chargeText(text.length());
        parts.add(new Part(text, node, source));
    }

    JsonNode node() {
        return why.isPresent() ? unknown(why.get()) : known();
    }

    private JsonNode known() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text));
        return secret ? SecretText.of(text.toString()) : Json.text(text.toString());
    }

    private JsonNode unknown(String reason) {
        List<Piece> pieces = new ArrayList<>();
        for (Part part : parts) {
            Optional<List<Piece>> read = pieces(part);
            if (read.isEmpty()) {
                return UnknownValue.node(reason);
            }
            pieces.addAll(read.get());
        }
        return new PartialText(pieces).unknown(reason);
    }

    private Optional<List<Piece>> pieces(Part part) {
        if (part.node.isNull()) {
            return Optional.of(part.text.isEmpty() ? List.of() : List.of(new Piece(false, part.text)));
        }
        return UnknownValue.pattern(part.node)
                .flatMap(PartialText::parse)
                .map(PartialText::pieces)
                .or(() -> part.source.get().map(name -> List.of(new Piece(true, scope.hole(name)))));
    }
}
