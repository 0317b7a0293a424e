package dev.safeguard.compiler.check;

import dev.safeguard.compiler.expression.Expression;
import dev.safeguard.compiler.read.Pointers;
import dev.safeguard.compiler.read.Problems;
import dev.safeguard.compiler.read.Spelling;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.Locale;

/** Parameters that are named must be declared, and their defaults must be values they allow. */
final class ParameterCheck implements DefinitionCheck {

    @Override
    public void check(Subject subject) {
        List<Parameter> declared = subject.definition().parameters();
        references(subject.facts(), declared, subject.problems());
        declared.forEach(parameter -> defaults(parameter, subject.problems()));
    }

    /** Reports the parameters that expressions name and nobody declares. */
    static void references(RuleFacts facts, List<Parameter> declared, Problems problems) {
        for (RuleFacts.Mention mention : facts.mentions) {
            mention.callsTo("parameters")
                    .flatMap(call -> call.textArgument(0).stream())
                    .filter(name -> declared.stream().noneMatch(p -> p.name().equalsIgnoreCase(name)))
                    .forEach(name -> undeclared(mention, name, declared, problems));
        }
    }

    private static void undeclared(
            RuleFacts.Mention mention, String name, List<Parameter> declared, Problems problems) {
        List<String> names = declared.stream().map(Parameter::name).toList();
        problems.add(
                StructureCodes.UNDECLARED_PARAMETER,
                mention.pointer(),
                "parameter `" + name + "` is not declared",
                Spelling.remedy(name, names, "declare it under `parameters`"));
    }

    static void defaults(Parameter parameter, Problems problems) {
        String pointer = Pointers.child("/parameters", parameter.name()) + "/defaultValue";
        parameter
                .defaultValue()
                .filter(value -> !isOfType(value, parameter.type()))
                .ifPresent(value -> problems.add(
                        StructureCodes.DEFAULT_TYPE,
                        pointer,
                        "default of `" + parameter.name() + "` is not of type " + parameter.type(),
                        "write a value of that type"));
        parameter
                .defaultValue()
                .filter(value -> !isAllowed(value, parameter))
                .ifPresent(value -> problems.add(
                        StructureCodes.DEFAULT_NOT_ALLOWED,
                        pointer,
                        "default of `" + parameter.name() + "` is not one of its allowed values, which match by case",
                        "allow it or choose one that is allowed"));
    }

    /** Whether a value can be of a parameter type; an expression can be of any. */
    static boolean isOfType(Value value, String type) {
        if (value instanceof Value.Expression) {
            return true;
        }
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "string", "datetime" -> value instanceof Value.Text;
            case "array" -> value instanceof Value.Array;
            case "object" -> value instanceof Value.Obj;
            case "boolean" -> value instanceof Value.Bool;
            case "integer" -> value instanceof Value.Num number && number.isInteger();
            case "float" -> value instanceof Value.Num;
            default -> true;
        };
    }

    /** Whether a value is among the allowed ones; of an array, each item may be. */
    static boolean isAllowed(Value value, Parameter parameter) {
        List<Value> allowed = parameter.allowedValues();
        if (allowed.isEmpty() || allowed.contains(value) || value instanceof Value.Expression) {
            return true;
        }
        return value instanceof Value.Array array && allowed.containsAll(array.items());
    }

    /** Whether the name of a parameter is itself computed, so that any parameter may be meant. */
    static boolean namesAreComputed(RuleFacts facts) {
        return facts.callsTo("parameters").anyMatch(ParameterCheck::isComputed);
    }

    private static boolean isComputed(Expression.Call call) {
        return call.textArgument(0).isEmpty();
    }
}
