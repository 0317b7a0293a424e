package dev.safeguard.deployer.local.http;

import dev.safeguard.deployer.local.arm.ArmException;
import dev.safeguard.deployer.local.arm.ArmRequest;
import dev.safeguard.deployer.local.arm.ArmResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the route of a call: the first that fits wins, so the particular ones are added before the general ones. */
public final class Router implements Handler {
    private static final Pattern API_VERSION = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(-[A-Za-z]+)?");

    private record Route(String method, Template template, boolean versioned, Handler handler) {}

    private final List<Route> routes = new ArrayList<>();
    private Handler otherwise = request -> {
        throw ArmException.notFound("InvalidResourceType", "There is no route '" + request.path() + "'.");
    };

    /**
     * Adds a route behind those already there.
     *
     * @param path {@code /a/{b}}, or {@code {scope}/a/{b}} for any scope in front
     */
    public Router add(String method, String path, Handler handler) {
        routes.add(new Route(method, Template.of(path), true, handler));
        return this;
    }

    /** For the few addresses that are not ARM's and know no api-version. */
    public Router addUnversioned(String method, String path, Handler handler) {
        routes.add(new Route(method, Template.of(path), false, handler));
        return this;
    }

    /** What happens to paths that no route fits. */
    public Router otherwise(Handler handler) {
        otherwise = handler;
        return this;
    }

    @Override
    public ArmResponse handle(ArmRequest request) {
        Set<String> methods = new TreeSet<>();
        for (Route route : routes) {
            Optional<Template.Match> match = route.template().match(request.path());
            if (match.isEmpty()) {
                continue;
            }
            if (route.method().equals(request.method())) {
                if (route.versioned()) {
                    checkVersion(request);
                }
                return route.handler()
                        .handle(request.routed(match.get().scope(), match.get().variables()));
            }
            methods.add(route.method());
        }
        if (!methods.isEmpty()) {
            throw methodNotAllowed(request, methods);
        }
        checkVersion(request);
        return otherwise.handle(request);
    }

    private static void checkVersion(ArmRequest request) {
        if (request.apiVersion().isEmpty()) {
            throw ArmException.badRequest(
                    "MissingApiVersionParameter",
                    "The api-version query parameter (?api-version=) is required for all requests.");
        }
        if (!API_VERSION.matcher(request.apiVersion()).matches()) {
            throw ArmException.badRequest(
                    "InvalidApiVersionParameter",
                    "The api-version '" + request.apiVersion()
                            + "' is invalid. It must be a date such as 2025-03-01, or such a date and '-preview'.");
        }
    }

    private static ArmException methodNotAllowed(ArmRequest request, Set<String> methods) {
        String message = "The method '" + request.method() + "' is not allowed for '" + request.path() + "'.";
        return ArmException.of(405, "MethodNotAllowed", message).withHeader("Allow", String.join(", ", methods));
    }
}
