package dev.safeguard.compiler.check;

import dev.safeguard.compiler.expression.Expression;
import dev.safeguard.compiler.read.Pointers;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Finds the expressions and texts in a value. */
final class ValueWalk {
    private final RuleFacts facts;

    ValueWalk(RuleFacts facts) {
        this.facts = facts;
    }

    void visit(Value value, String pointer, Setting setting) {
        if (value instanceof Value.Expression expression) {
            String text = expression.text();
            facts.mentions.add(new RuleFacts.Mention(pointer, text, Expression.parse(text), setting));
        } else if (value instanceof Value.Text text) {
            facts.texts.add(new RuleFacts.Plain(pointer, text.text(), setting));
        } else if (value instanceof Value.Array array) {
            visit(array.items(), pointer, setting);
        } else if (value instanceof Value.Obj object) {
            object.members().forEach((name, member) -> visit(member, Pointers.child(pointer, name), setting));
        }
    }

    void visit(List<Value> values, String pointer, Setting setting) {
        for (int i = 0; i < values.size(); i++) {
            visit(values.get(i), Pointers.child(pointer, i), setting);
        }
    }
}
