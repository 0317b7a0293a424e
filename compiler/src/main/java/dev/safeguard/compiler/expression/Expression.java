package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.dsl.finding.Line;
import java.util.List;
import java.util.Optional;

/**
 * A parsed template expression, the text between {@code [} and {@code ]}. Immutable and thread-safe; nodes carry no
 * positions, so equal expressions are equal.
 *
 * <p>A parsed expression nests at most {@link #MAX_NESTING} calls and its tree is at most {@value #MAX_TREE_DEPTH} deep,
 * so walking it recursively is safe.
 */
public sealed interface Expression {
    /** Characters of one expression string, brackets included. Source: limits of the policy rule documentation. */
    int MAX_LENGTH = 81_920;

    /** How deep calls and computed indexes may nest. Source: as above. */
    int MAX_NESTING = 64;

    /** Arguments of one call. Source: as above. */
    int MAX_ARGUMENTS = 128;

    /** Calls in one rule, and so at most in one expression. Source: as above. */
    int MAX_CALLS = 2_048;

    /** Our own guard against endless {@code .a.b.c} chains: no object may be more than 128 deep anyway. */
    int MAX_TREE_DEPTH = 256;

    /**
     * Parses an expression with its brackets, for example {@code [concat('a', 'b')]}.
     *
     * @param text any text; what {@link ExpressionText#isExpression} refuses is {@link Parsed.Failed}
     * @return never throws, whatever the text
     */
    static Parsed parse(String text) {
        return ExpressionParser.parse(text);
    }

    /** Dispatches on the kind of node. */
    <R> R match(Cases<R> cases);

    /** Every literal in this expression, in reading order. */
    default List<Literal> literals() {
        return ExpressionTree.literals(this);
    }

    /** Every call in this expression, itself included, in reading order. */
    default List<Call> calls() {
        return ExpressionTree.calls(this);
    }

    /**
     * A string or a number; or a bare {@code true}, {@code false} or {@code null}, which Azure wants written as a call.
     * Arrays and objects only come out of functions.
     */
    record Literal(JsonNode value) implements Expression {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.literal(this);
        }
    }

    /** {@code name(arguments)}; the name as written, matched without case. */
    record Call(String name, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        /** Whether this calls {@code function}, whatever the case. */
        public boolean isTo(String function) {
            return InvariantText.equal(name, function);
        }

        /** The argument at {@code index} when it is a string literal: the {@code x} of {@code parameters('x')}. */
        public Optional<String> textArgument(int index) {
            return index < arguments.size()
                            && arguments.get(index) instanceof Literal literal
                            && literal.value.isTextual()
                    ? Optional.of(literal.value.textValue())
                    : Optional.empty();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.call(this);
        }
    }

    /** {@code target.name} or {@code target['name']}; the name matches without case. */
    record Property(Expression target, String name) implements Expression {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.property(this);
        }
    }

    /** {@code target[0]} or {@code target[computed()]}: an array index, counted from 0, or a property name. */
    record Index(Expression target, Expression index) implements Expression {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.index(this);
        }
    }

    /** One method per kind of node. */
    interface Cases<R> {
        R literal(Literal literal);

        R call(Call call);

        R property(Property property);

        R index(Index index);
    }

    /** What parsing gave. */
    sealed interface Parsed {
        /** The text is an expression. */
        record Ok(Expression expression) implements Parsed {}

        /**
         * The text is not an expression.
         *
         * @param offset where in the text, in UTF-16 units from 0; the length of the text when it ended too early
         * @param problem lower case, no full stop; what does not fit into a line is escaped or cut
         */
        record Failed(int offset, String problem) implements Parsed {
            public Failed {
                problem = Line.of(problem);
            }
        }
    }
}
