package dev.safeguard.compiler.emit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import java.util.List;

/** Conditions as JSON. */
final class ConditionJson implements Condition.Cases<ObjectNode> {
    private static final ConditionJson INSTANCE = new ConditionJson();

    private ConditionJson() {}

    static ObjectNode of(Condition condition) {
        return condition.match(INSTANCE);
    }

    @Override
    public ObjectNode allOf(Condition.AllOf all) {
        return list("allOf", all.conditions());
    }

    @Override
    public ObjectNode anyOf(Condition.AnyOf any) {
        return list("anyOf", any.conditions());
    }

    @Override
    public ObjectNode not(Condition.Not not) {
        return new Json().set("not", of(not.condition())).build();
    }

    @Override
    public ObjectNode comparison(Condition.Comparison comparison) {
        Json leaf = comparison.left().match(new Left());
        return leaf.set(comparison.operator().json(), comparison.right()).build();
    }

    private static ObjectNode list(String name, List<Condition> conditions) {
        return new Json().array(name, conditions, ConditionJson::of).build();
    }

    private static final class Left implements Operand.Cases<Json> {
        @Override
        public Json field(Operand.Field field) {
            return new Json().set("field", field.name());
        }

        @Override
        public Json computed(Operand.Computed computed) {
            return new Json().set("value", computed.value());
        }

        @Override
        public Json fieldCount(Operand.FieldCount count) {
            Json json = new Json().set("field", count.name());
            count.where().ifPresent(where -> json.set("where", of(where)));
            return new Json().set("count", json.build());
        }

        @Override
        public Json valueCount(Operand.ValueCount count) {
            Json json = new Json().set("value", count.array());
            count.name().ifPresent(name -> json.set("name", TextNode.valueOf(name)));
            count.where().ifPresent(where -> json.set("where", of(where)));
            return new Json().set("count", json.build());
        }
    }
}
