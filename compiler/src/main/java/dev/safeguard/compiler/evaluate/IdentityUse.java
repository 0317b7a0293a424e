package dev.safeguard.compiler.evaluate;

import dev.safeguard.compiler.expression.Expression;
import dev.safeguard.compiler.expression.Expression.Call;
import dev.safeguard.compiler.expression.Expression.Index;
import dev.safeguard.compiler.expression.Expression.Literal;
import dev.safeguard.compiler.expression.Expression.Property;

/** Whether an expression asks {@code requestContext()} for anything but the api-version. */
final class IdentityUse implements Expression.Cases<Boolean> {
    private static final IdentityUse INSTANCE = new IdentityUse();

    private IdentityUse() {}

    static boolean in(Expression expression) {
        return expression.match(INSTANCE);
    }

    @Override
    public Boolean literal(Literal literal) {
        return false;
    }

    @Override
    public Boolean call(Call call) {
        return isRequest(call) || call.arguments().stream().anyMatch(IdentityUse::in);
    }

    @Override
    public Boolean property(Property property) {
        return isRequest(property.target()) ? !isVersion(property.name()) : in(property.target());
    }

    @Override
    public Boolean index(Index index) {
        boolean version =
                index.index() instanceof Literal l && isVersion(l.value().asText());
        return (isRequest(index.target()) ? !version : in(index.target())) || in(index.index());
    }

    private static boolean isRequest(Expression expression) {
        return expression instanceof Call call && call.isTo("requestContext");
    }

    private static boolean isVersion(String name) {
        return name.equalsIgnoreCase("apiVersion");
    }
}
