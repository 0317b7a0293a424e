package dev.safeguard.initiatives.s164_312.transmission;

import static dev.safeguard.dsl.azure.ResourceTypes.API_MANAGEMENT_SERVICE_BACKENDS;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.where;
import static dev.safeguard.dsl.rule.Value.expression;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Value;

/** What API Management shows a backend to be let in. */
final class BackendCredentials {
    private static final String CREDENTIALS =
            API_MANAGEMENT_SERVICE_BACKENDS.credentials().alias();

    private BackendCredentials() {}

    /** A client certificate, an authorization header, or a key in another header or in the query. */
    static Condition shown() {
        return anyOf(
                API_MANAGEMENT_SERVICE_BACKENDS.credentialsCertificate().isNotEmpty(),
                API_MANAGEMENT_SERVICE_BACKENDS.credentialsCertificateIds().isNotEmpty(),
                allOf(
                        API_MANAGEMENT_SERVICE_BACKENDS
                                .credentialsAuthorizationScheme()
                                .exists(),
                        API_MANAGEMENT_SERVICE_BACKENDS
                                .credentialsAuthorizationParameter()
                                .exists()),
                hasMembers(".header"),
                hasMembers(".query"));
    }

    private static Condition hasMembers(String map) {
        Value empty = expression("empty(field('" + CREDENTIALS + map + "'))");
        return where(Operand.value(empty), Operator.EQUALS, Value.of(false));
    }
}
