package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.expression.Expression.Call;
import dev.safeguard.compiler.expression.Expression.Index;
import dev.safeguard.compiler.expression.Expression.Literal;
import dev.safeguard.compiler.expression.Expression.Parsed;
import dev.safeguard.compiler.expression.Expression.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Recursive descent over one expression; the recursion is as deep as the allowed nesting, never deeper.
 *
 * <pre>
 * expression := literal | call access*        literal := number | 'text', with '' for a quote | true | false | null
 * call       := name '(' (expression (',' expression)*)? ')'        access := '.' name | '[' expression ']'
 * </pre>
 */
final class ExpressionParser {
    private final Scanner scanner;
    private int calls;

    private ExpressionParser(Scanner scanner) {
        this.scanner = scanner;
    }

    static Parsed parse(String text) {
        try {
            return new Parsed.Ok(parseOrFault(text));
        } catch (SyntaxFault fault) {
            return new Parsed.Failed(fault.offset(), fault.problem());
        }
    }

    private static Expression parseOrFault(String text) {
        if (!ExpressionText.isExpression(text)) {
            throw new SyntaxFault(0, "not an expression: it must start with a single `[` and end with `]`");
        }
        if (text.length() > Expression.MAX_LENGTH) {
            throw new SyntaxFault(Expression.MAX_LENGTH, "expression is longer than 81920 characters");
        }
        return new ExpressionParser(new Scanner(text, 1, text.length() - 1)).whole();
    }

    private Expression whole() {
        Expression expression = expression(1);
        scanner.expectEnd();
        if (ExpressionTree.depth(expression) > Expression.MAX_TREE_DEPTH) {
            throw new SyntaxFault(0, "expression reads more than 256 levels deep");
        }
        return expression;
    }

    private Expression expression(int nesting) {
        if (scanner.startsText()) {
            return new Literal(TextNode.valueOf(scanner.text()));
        }
        if (scanner.startsNumber()) {
            return new Literal(scanner.number());
        }
        return accesses(callOrWord(nesting), nesting);
    }

    private Expression callOrWord(int nesting) {
        if (nesting > Expression.MAX_NESTING) {
            throw scanner.fault("functions nest more than 64 deep");
        }
        int start = scanner.offset();
        String name = scanner.functionName();
        if (!scanner.accept('(')) {
            return word(name).orElseThrow(() -> missingArguments(start, name));
        }
        countCall(start);
        return new Call(name, arguments(nesting));
    }

    /** Azure asks for {@code true()}; other engines take the bare word, and nothing else could be meant by it. */
    private static Optional<Expression> word(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(new Literal(BooleanNode.TRUE));
            case "false" -> Optional.of(new Literal(BooleanNode.FALSE));
            case "null" -> Optional.of(new Literal(NullNode.getInstance()));
            default -> Optional.empty();
        };
    }

    private static SyntaxFault missingArguments(int start, String name) {
        return new SyntaxFault(
                start, "`" + name + "` has no argument list: write `" + name + "()`, or quote it as text");
    }

    private void countCall(int start) {
        if (++calls > Expression.MAX_CALLS) {
            throw new SyntaxFault(start, "expression calls more than 2048 functions");
        }
    }

    private List<Expression> arguments(int nesting) {
        List<Expression> arguments = new ArrayList<>();
        if (scanner.accept(')')) {
            return arguments;
        }
        do {
            arguments.add(argument(arguments.size(), nesting));
        } while (scanner.accept(','));
        scanner.expect(')');
        return arguments;
    }

    private Expression argument(int before, int nesting) {
        if (before == Expression.MAX_ARGUMENTS) {
            throw scanner.fault("call has more than 128 arguments");
        }
        return expression(nesting + 1);
    }

    private Expression accesses(Expression root, int nesting) {
        Expression target = root;
        while (true) {
            if (scanner.accept('.')) {
                target = new Property(target, scanner.name());
            } else if (scanner.accept('[')) {
                target = bracket(target, nesting);
            } else {
                return target;
            }
        }
    }

    private Expression bracket(Expression target, int nesting) {
        Expression index = expression(nesting + 1);
        scanner.expect(']');
        return index instanceof Literal literal && literal.value().isTextual()
                ? new Property(target, literal.value().textValue())
                : new Index(target, index);
    }
}
