package dev.safeguard.initiatives.s164_312.authentication;

import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.where;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Value;

/** Who sends a request, as the claims of the token say. A claim may be missing, and scans know no caller at all. */
final class Caller {
    private static final String IDENTITY = "requestContext().identity";
    private static final String METHODS = "http://schemas.microsoft.com/claims/authnmethodsreferences";

    private Caller() {}

    static Condition isPerson() {
        return where(Operand.value(claim("idtyp")), Operator.EQUALS, Value.of("user"));
    }

    /** The sign-in used a second factor, or met an authentication context that demands one ({@code p1}). */
    static Condition usedMultifactorAuthentication() {
        return anyOf(
                where(Operand.value(Value.of("mfa")), Operator.IN, values(METHODS)),
                where(Operand.value(Value.of("p1")), Operator.IN, values("acrs")));
    }

    private static Value claim(String name) {
        return Value.expression("tryGet(" + IDENTITY + ", '" + name + "')");
    }

    /** A claim with several values holds them with commas between. */
    private static Value values(String claim) {
        return Value.expression("split(coalesce(tryGet(" + IDENTITY + ", '" + claim + "'), ''), ',')");
    }
}
