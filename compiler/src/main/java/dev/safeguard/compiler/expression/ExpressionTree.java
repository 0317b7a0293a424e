package dev.safeguard.compiler.expression;

import dev.safeguard.compiler.expression.Expression.Call;
import dev.safeguard.compiler.expression.Expression.Cases;
import dev.safeguard.compiler.expression.Expression.Index;
import dev.safeguard.compiler.expression.Expression.Literal;
import dev.safeguard.compiler.expression.Expression.Property;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;

/** Walks an expression without recursion, so that its depth can be measured before anything recurses over it. */
final class ExpressionTree {
    private ExpressionTree() {}

    static List<Call> calls(Expression root) {
        return nodes(root, Call.class);
    }

    static List<Literal> literals(Expression root) {
        return nodes(root, Literal.class);
    }

    private static <N extends Expression> List<N> nodes(Expression root, Class<N> kind) {
        List<N> nodes = new ArrayList<>();
        walk(root, (node, depth) -> {
            if (kind.isInstance(node)) {
                nodes.add(kind.cast(node));
            }
        });
        return List.copyOf(nodes);
    }

    static int depth(Expression root) {
        int[] deepest = {0};
        walk(root, (node, depth) -> deepest[0] = Math.max(deepest[0], depth));
        return deepest[0];
    }

    private static void walk(Expression root, BiConsumer<Expression, Integer> visitor) {
        Deque<Visit> open = new ArrayDeque<>();
        open.push(new Visit(root, 1));
        while (!open.isEmpty()) {
            Visit visit = open.pop();
            visitor.accept(visit.node, visit.depth);
            List<Expression> children = visit.node.match(CHILDREN);
            for (int i = children.size() - 1; i >= 0; i--) {
                open.push(new Visit(children.get(i), visit.depth + 1));
            }
        }
    }

    private record Visit(Expression node, int depth) {}

    private static final Cases<List<Expression>> CHILDREN = new Cases<>() {
        @Override
        public List<Expression> literal(Literal literal) {
            return List.of();
        }

        @Override
        public List<Expression> call(Call call) {
            return call.arguments();
        }

        @Override
        public List<Expression> property(Property property) {
            return List.of(property.target());
        }

        @Override
        public List<Expression> index(Index index) {
            return List.of(index.target(), index.index());
        }
    };
}
