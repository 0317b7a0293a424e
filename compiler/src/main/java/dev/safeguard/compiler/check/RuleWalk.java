package dev.safeguard.compiler.check;

import dev.safeguard.compiler.read.Pointers;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.PolicyRule;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.Optional;

/** Lays a rule flat. Plain loops and few frames: rules nest up to 512 deep. */
final class RuleWalk {
    private static final String RULE = "/policyRule";
    /** What {@code current()} calls the member of a count of values without a name. */
    private static final String DEFAULT_NAME = "default";

    private final RuleFacts facts = new RuleFacts();
    private final ValueWalk values = new ValueWalk(facts);

    private RuleWalk() {}

    static RuleFacts facts(PolicyRule rule) {
        RuleWalk walk = new RuleWalk();
        walk.condition(rule.condition(), RULE + "/if", Setting.of(Setting.Part.IF), "");
        walk.values.visit(rule.then().effect(), RULE + "/then/effect", Setting.of(Setting.Part.EFFECT));
        rule.then().details().match(new DetailsWalk(walk, walk.values, RULE + "/then/details"));
        return walk.facts;
    }

    void condition(Condition condition, String pointer, Setting setting, String parent) {
        condition.match(new Step(pointer, setting, parent));
    }

    private final class Step implements Condition.Cases<Boolean> {
        private final String pointer;
        private final Setting setting;
        private final String parent;

        Step(String pointer, Setting setting, String parent) {
            this.pointer = pointer;
            this.setting = setting;
            this.parent = parent;
        }

        @Override
        public Boolean allOf(Condition.AllOf all) {
            return list("allOf", all.conditions());
        }

        @Override
        public Boolean anyOf(Condition.AnyOf any) {
            return list("anyOf", any.conditions());
        }

        private Boolean list(String name, List<Condition> conditions) {
            facts.combinators.add(new RuleFacts.Combinator(pointer, name, conditions.size(), name.equals(parent)));
            for (int i = 0; i < conditions.size(); i++) {
                condition(conditions.get(i), pointer + "/" + name + "/" + i, setting, name);
            }
            return true;
        }

        @Override
        public Boolean not(Condition.Not not) {
            condition(not.condition(), pointer + "/not", setting.negate(), "not");
            return true;
        }

        @Override
        public Boolean comparison(Condition.Comparison comparison) {
            facts.leaves.add(new RuleFacts.Leaf(pointer, comparison, setting));
            comparison.left().match(new Left(pointer, setting));
            values.visit(
                    comparison.right(),
                    Pointers.child(pointer, comparison.operator().json()),
                    setting);
            return true;
        }
    }

    private final class Left implements Operand.Cases<Boolean> {
        private final String pointer;
        private final Setting setting;

        Left(String pointer, Setting setting) {
            this.pointer = pointer;
            this.setting = setting;
        }

        @Override
        public Boolean field(Operand.Field field) {
            values.visit(field.name(), pointer + "/field", setting);
            return true;
        }

        @Override
        public Boolean computed(Operand.Computed computed) {
            values.visit(computed.value(), pointer + "/value", setting);
            return true;
        }

        @Override
        public Boolean fieldCount(Operand.FieldCount count) {
            facts.countings.add(new RuleFacts.Counting(pointer + "/count", count, setting));
            values.visit(count.name(), pointer + "/count/field", setting);
            String alias = RuleFacts.text(count.name()).orElse("");
            where(count.where(), CountScope.field(alias));
            return true;
        }

        @Override
        public Boolean valueCount(Operand.ValueCount count) {
            facts.countings.add(new RuleFacts.Counting(pointer + "/count", count, setting));
            values.visit(count.array(), pointer + "/count/value", setting);
            where(count.where(), CountScope.values(count.name().orElse(DEFAULT_NAME)));
            return true;
        }

        private void where(Optional<Condition> where, CountScope scope) {
            if (where.isPresent()) {
                condition(where.get(), pointer + "/count/where", setting.inside(scope), "where");
            }
        }
    }

    /** The facts of values that belong to no rule, such as those an initiative passes. */
    static RuleFacts facts(Value value, String pointer) {
        RuleWalk walk = new RuleWalk();
        walk.values.visit(value, pointer, Setting.of(Setting.Part.MEMBER));
        return walk.facts;
    }
}
