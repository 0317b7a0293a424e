package dev.safeguard.compiler.check;

import dev.safeguard.compiler.expression.Expression;
import dev.safeguard.compiler.expression.Expression.Parsed;
import dev.safeguard.compiler.expression.FunctionCatalog;
import dev.safeguard.compiler.expression.FunctionInfo;
import dev.safeguard.compiler.expression.FunctionInfo.Availability;
import dev.safeguard.compiler.read.Problems;
import dev.safeguard.compiler.read.Spelling;
import dev.safeguard.dsl.finding.Code;
import java.util.List;
import java.util.Optional;

/** Expressions can be parsed and call functions that exist, with as many arguments as they take. */
final class ExpressionCheck implements DefinitionCheck {
    /** What {@code condition} of a modify operation must not ask. Source: modify effect documentation. */
    private static final List<String> NOT_IN_OPERATION = List.of("field", "resourceGroup", "subscription");

    private static final List<String> NOT_IN_INITIATIVE = List.of("field", "current");

    @Override
    public void check(Subject subject) {
        check(subject.facts(), subject.problems());
    }

    static void check(RuleFacts facts, Problems problems) {
        for (RuleFacts.Mention mention : facts.mentions) {
            if (mention.parsed() instanceof Parsed.Failed failed) {
                String problem = failed.problem() + " at character " + (failed.offset() + 1) + " of the expression";
                problems.add(ExpressionCodes.MALFORMED, mention.pointer(), problem, "correct the expression");
            }
            if (mention.parsed() instanceof Parsed.Ok ok) {
                words(ok.expression(), mention.pointer(), problems);
            }
            mention.calls().forEach(call -> new Caller(mention, call, problems).check());
        }
    }

    /** The evaluator understands bare words; the service does not. */
    private static void words(Expression expression, String pointer, Problems problems) {
        expression.literals().stream()
                .map(Expression.Literal::value)
                .filter(value -> value.isBoolean() || value.isNull())
                .distinct()
                .forEach(word -> problems.add(
                        ExpressionCodes.MALFORMED,
                        pointer,
                        "`" + word + "` without parentheses",
                        "write `" + word + "()`"));
    }

    private record Caller(RuleFacts.Mention mention, Expression.Call call, Problems problems) {
        void check() {
            Optional<FunctionInfo> info = FunctionCatalog.find(call.name());
            info.ifPresentOrElse(this::known, this::unknown);
            if (call.isTo("current")) {
                current();
            }
            misplaced();
        }

        private void add(Code code, String problem, String remedy) {
            problems.add(code, mention.pointer(), problem, remedy);
        }

        private void unknown() {
            List<String> names = FunctionCatalog.all().stream()
                    .filter(f -> f.availability() == Availability.RULE)
                    .map(FunctionInfo::name)
                    .toList();
            String remedy = Spelling.remedy(call.name(), names, "use a function that policies have");
            add(ExpressionCodes.UNKNOWN_FUNCTION, "function `" + call.name() + "` does not exist", remedy);
        }

        private void known(FunctionInfo info) {
            String name = "function `" + info.name() + "`";
            int given = call.arguments().size();
            if (info.availability() == Availability.TEMPLATE_ONLY) {
                String problem = name + " works in deployment templates only";
                add(ExpressionCodes.TEMPLATE_FUNCTION, problem, "use a function that policies have");
            } else if (!info.accepts(given)) {
                String problem = name + " takes " + info.arity() + " and is given " + given;
                add(ExpressionCodes.ARGUMENTS, problem, "give it " + info.arity());
            } else if (info.availability() == Availability.UNVERIFIED) {
                String problem = name + " is not known to work in a policy rule";
                add(ExpressionCodes.UNVERIFIED_FUNCTION, problem, "say it with another function");
            }
        }

        private void current() {
            List<CountScope> counts = mention.setting().counts();
            Optional<String> name = call.textArgument(0);
            if (counts.isEmpty()) {
                add(ExpressionCodes.CURRENT_SCOPE, "`current()` outside of a count", "use `field()`");
            } else if (call.arguments().isEmpty() && counts.size() > 1) {
                String problem = "`current()` inside two counts does not say which it means";
                add(ExpressionCodes.CURRENT_SCOPE, problem, "name the count: `current('" + inner(counts) + "')`");
            } else if (name.isPresent() && counts.stream().noneMatch(count -> count.covers(name.get()))) {
                String problem = "`current('" + name.get() + "')` names no count around it";
                add(ExpressionCodes.CURRENT_SCOPE, problem, "use `current('" + inner(counts) + "')`");
            }
        }

        private static String inner(List<CountScope> counts) {
            return counts.get(counts.size() - 1).name();
        }

        private void misplaced() {
            boolean operation = mention.setting().part() == Setting.Part.OPERATION_CONDITION;
            boolean initiative = mention.setting().part() == Setting.Part.MEMBER;
            List<String> barred = operation ? NOT_IN_OPERATION : initiative ? NOT_IN_INITIATIVE : List.of();
            barred.stream().filter(call::isTo).forEach(function -> {
                String where = operation ? "the condition of an operation" : "an initiative";
                String problem = "function `" + function + "` in " + where;
                add(ExpressionCodes.RESOURCE_FUNCTION, problem, "move it into the rule of a definition");
            });
        }
    }
}
