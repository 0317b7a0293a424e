package dev.safeguard.deployer.azure;

import dev.safeguard.deployer.deploy.AzureFailure;
import dev.safeguard.deployer.deploy.AzureFailure.Kind;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an error answer of ARM means for the user. */
final class Refusal {
    private static final Pattern ACTION = Pattern.compile("action '([^']+)'");

    private Refusal() {}

    /**
     * @param code ARM's error code, empty when the body had none
     * @param message ARM's message
     */
    static AzureFailure of(int status, String code, String message, String correlationId) {
        Kind kind = kind(status);
        String said = message.isBlank() ? "no message" : message.strip().replaceFirst("\\.$", "");
        String text = "Azure answered " + status + (code.isEmpty() ? "" : " " + code) + ": " + said;
        return new AzureFailure(kind, code, text, remedy(kind, message), correlationId);
    }

    private static Kind kind(int status) {
        return switch (status) {
            case 401 -> Kind.UNAUTHENTICATED;
            case 403 -> Kind.FORBIDDEN;
            case 404 -> Kind.NOT_FOUND;
            case 429 -> Kind.THROTTLED;
            default -> status >= 500 ? Kind.UNAVAILABLE : Kind.REJECTED;
        };
    }

    private static String remedy(Kind kind, String message) {
        return switch (kind) {
            case UNAUTHENTICATED -> "sign in again with `az login`, to the right tenant with --tenant";
            case FORBIDDEN -> "ask for the role " + role(message) + " at the management group";
            case NOT_FOUND -> "check the name and that you may read it";
            case THROTTLED, UNAVAILABLE -> "wait a few minutes and run the command again; it continues";
            default -> "correct what Azure names and run the command again";
        };
    }

    /** The built-in role with the fewest rights that holds the action which Azure missed. */
    private static String role(String message) {
        Matcher matcher = ACTION.matcher(message);
        String action = matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
        if (action.contains("roleassignments")) {
            return "`Role Based Access Control Administrator`";
        }
        if (action.contains("managementgroups")) {
            return "`Management Group Reader`";
        }
        return action.endsWith("/read") ? "`Reader`" : "`Resource Policy Contributor`";
    }
}
