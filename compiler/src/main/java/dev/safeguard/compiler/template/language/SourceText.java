package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.InvariantText;
import dev.safeguard.compiler.expression.NameGuid;
import dev.safeguard.compiler.expression.Utf8;
import dev.safeguard.compiler.template.language.Node.Access;
import dev.safeguard.compiler.template.language.Node.Call;
import dev.safeguard.compiler.template.language.Node.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An expression as text, as the name of the hole that it leaves: the same for the same expression, however it is spaced.
 * Lambda variables are written as what they stand for.
 */
final class SourceText implements Node.Cases<Boolean> {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");
    private static final int MAX_LENGTH = 4_096;
    private static final int MAX_SHOWN = 160;
    private static final int BEGINNING = 100;
    private static final int MAX_DEPTH = 24;

    private final Bindings bindings;
    private final List<String> ownVariables = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int depth;

    private SourceText(Bindings bindings) {
        this.bindings = bindings;
    }

    /** Empty for what is another value each time, and for what is too long or too deep for a name. */
    static Optional<String> of(Node node, Bindings bindings) {
        SourceText source = new SourceText(bindings);
        return source.write(node) ? named(source.text.toString()) : Optional.empty();
    }

    /** Braces would end a hole; a long name is cut and told apart by a hash. */
    private static Optional<String> named(String text) {
        if (text.indexOf('‹') >= 0 || text.indexOf('›') >= 0) {
            return Optional.empty();
        }
        String plain = text.replace('{', '‹').replace('}', '›');
        return Optional.of(shortened(plain));
    }

    /** A name of which a long one keeps the beginning and a hash of the whole. */
    static String shortened(String name) {
        return name.length() <= MAX_SHOWN ? name : name.substring(0, BEGINNING) + "…" + NameGuid.of(Utf8.bytes(name));
    }

    private boolean write(Node node) {
        depth++;
        boolean written = depth <= MAX_DEPTH && text.length() <= MAX_LENGTH && node.match(this);
        depth--;
        return written;
    }

    @Override
    public Boolean literal(Literal literal) {
        JsonNode value = literal.value();
        text.append(value.isTextual() ? "'" + value.textValue().replace("'", "''") + "'" : value.asText());
        return true;
    }

    @Override
    public Boolean call(Call call) {
        if (InvariantText.equal(call.function(), "newGuid")) {
            return false;
        }
        Optional<Bindings> bound = bound(call);
        if (bound.isPresent()) {
            return bound.get().source().get().map(text::append).isPresent();
        }
        return InvariantText.equal(call.function(), "lambda") ? lambda(call) : plain(call);
    }

    private boolean plain(Call call) {
        text.append(call.function()).append('(');
        boolean written = true;
        for (int i = 0; i < call.arguments().size(); i++) {
            text.append(i == 0 ? "" : ", ");
            written = written && write(call.arguments().get(i));
        }
        text.append(')');
        return written;
    }

    /** Variables of a lambda within the expression are its own. */
    private boolean lambda(Call call) {
        int outer = ownVariables.size();
        call.arguments().forEach(argument -> name(argument).ifPresent(ownVariables::add));
        boolean written = plain(call);
        ownVariables.subList(outer, ownVariables.size()).clear();
        return written;
    }

    private Optional<Bindings> bound(Call call) {
        return InvariantText.equal(call.function(), "lambdaVariables")
                        && !call.arguments().isEmpty()
                ? name(call.arguments().get(0)).filter(name -> !isOwn(name)).flatMap(bindings::find)
                : Optional.empty();
    }

    private boolean isOwn(String name) {
        return ownVariables.stream().anyMatch(own -> InvariantText.equal(own, name));
    }

    private static Optional<String> name(Node node) {
        return node instanceof Literal literal && literal.value().isTextual()
                ? Optional.of(literal.value().textValue())
                : Optional.empty();
    }

    @Override
    public Boolean access(Access access) {
        boolean written = write(access.target());
        for (Node key : access.keys()) {
            written = written && key(key);
        }
        return written;
    }

    private boolean key(Node key) {
        Optional<String> name = name(key).filter(NAME.asMatchPredicate());
        if (name.isPresent()) {
            text.append('.').append(name.get());
            return true;
        }
        text.append('[');
        boolean written = write(key);
        text.append(']');
        return written;
    }
}
