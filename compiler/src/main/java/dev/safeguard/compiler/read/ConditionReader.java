package dev.safeguard.compiler.read;

import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code allOf}, {@code anyOf}, {@code not} and leaves. A condition that is malformed is left out, with a finding. */
final class ConditionReader {
    static final int MAX_NESTING = 512;

    private static final Set<String> COMBINATORS = Set.of("allof", "anyof", "not");
    private static final Set<String> LEFT_SIDES = Set.of("field", "value", "count");
    private static final List<String> KNOWN = Stream.concat(
                    Stream.of("allOf", "anyOf", "not", "field", "value", "count"),
                    Stream.of(Operator.values()).map(Operator::json))
            .toList();

    private final OperandReader operands = new OperandReader(this);

    /**
     * Reads the condition at the cursor.
     *
     * @param nesting how many conditions are around it
     */
    Optional<Condition> read(Cursor at, int nesting) {
        if (nesting >= MAX_NESTING) {
            at.problem(
                    ReadCodes.NESTED_CONDITIONS,
                    "condition number " + (nesting + 1) + " inside others",
                    "flatten the rule");
            return Optional.empty();
        }
        return at.object().isPresent() ? dispatch(at, nesting) : Optional.empty();
    }

    private Optional<Condition> dispatch(Cursor at, int nesting) {
        Optional<Cursor> combinator = at.members().stream()
                .filter(m -> COMBINATORS.contains(m.name().toLowerCase(Locale.ROOT)))
                .findFirst();
        if (combinator.isEmpty()) {
            return leaf(at, nesting);
        }
        if (at.members().size() > 1) {
            String problem = "other keys beside `" + combinator.get().name() + "`";
            at.problem(ReadCodes.MIXED_CONDITION, problem, "put each condition into an object of its own");
        }
        return combine(combinator.get(), nesting + 1);
    }

    private Optional<Condition> combine(Cursor at, int nesting) {
        return switch (at.name().toLowerCase(Locale.ROOT)) {
            case "allof" -> all(at, nesting).map(Condition.AllOf::new);
            case "anyof" -> all(at, nesting).map(Condition.AnyOf::new);
            default -> read(at, nesting).map(Condition.Not::new);
        };
    }

    /** A loop, not a stream: its frames would stack up with each level of nesting. */
    private Optional<List<Condition>> all(Cursor at, int nesting) {
        if (at.expect(at.node().isArray(), "an array").isEmpty()) {
            return Optional.empty();
        }
        List<Condition> conditions = new ArrayList<>();
        for (Cursor item : at.items()) {
            read(item, nesting).ifPresent(conditions::add);
        }
        return Optional.of(conditions);
    }

    private Optional<Condition> leaf(Cursor at, int nesting) {
        List<Cursor> left = new ArrayList<>();
        List<Cursor> operators = new ArrayList<>();
        at.members().forEach(member -> sort(member, left, operators));
        expectOne(at, left, ReadCodes.ONE_LEFT_SIDE, "`field`, `value` or `count`");
        expectOne(at, operators, ReadCodes.ONE_OPERATOR, "an operator, such as `equals`");
        boolean one = left.size() == 1 && operators.size() == 1;
        Optional<Operand> operand = left.size() == 1 ? operands.read(left.get(0), nesting) : Optional.empty();
        return one ? operand.flatMap(o -> comparison(o, operators.get(0))) : Optional.empty();
    }

    private static void sort(Cursor member, List<Cursor> left, List<Cursor> operators) {
        String name = member.name().toLowerCase(Locale.ROOT);
        if (LEFT_SIDES.contains(name)) {
            left.add(member);
        } else if (Operator.named(name).isPresent()) {
            operators.add(member);
        } else if (name.equals("source")) {
            member.problem(ReadCodes.UNKNOWN_KEY, "`source` is no longer supported", "use `field`");
        } else {
            String remedy = Spelling.remedy(member.name(), KNOWN, "remove it");
            member.problem(ReadCodes.UNKNOWN_KEY, "unknown key `" + member.name() + "` in a condition", remedy);
        }
    }

    private static void expectOne(Cursor at, List<Cursor> found, Code code, String wanted) {
        if (found.isEmpty()) {
            at.problem(code, "condition without " + wanted, "give it " + wanted);
        } else if (found.size() > 1) {
            String names = found.stream().map(c -> "`" + c.name() + "`").collect(Collectors.joining(" and "));
            at.problem(code, "condition with " + names, "put each into a condition of its own, under `allOf`");
        }
    }

    private static Optional<Condition> comparison(Operand left, Cursor at) {
        Operator operator = Operator.named(at.name()).orElseThrow();
        Value right = at.value();
        if (operator == Operator.EXISTS && !isBoolean(right)) {
            at.problem(ReadCodes.EXISTS_NOT_BOOLEAN, "`exists` compared with " + at.node(), "write true or false");
            return Optional.empty();
        }
        return Optional.of(new Condition.Comparison(left, operator, right));
    }

    /** Null is left to evaluation, where it is an error for every operator. */
    private static boolean isBoolean(Value value) {
        if (value instanceof Value.Text text) {
            return text.text().equalsIgnoreCase("true") || text.text().equalsIgnoreCase("false");
        }
        return value instanceof Value.Bool || value instanceof Value.Expression || value instanceof Value.Null;
    }
}
