package dev.safeguard.deployer.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.safeguard.deployer.local.arm.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** A local Azure and a plain HTTP client for it. Paths without a query get an api-version. */
final class Arm implements AutoCloseable {
    static final String PROD = "/subscriptions/0a1b2c3d-1111-4a00-8a00-00000000a001";
    static final String DEV = "/subscriptions/0a1b2c3d-2222-4a00-8a00-00000000a002";
    static final String MG = "/providers/Microsoft.Management/managementGroups/contoso";
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    final AtomicReference<Instant> now = new AtomicReference<>(START);
    final LocalAzure azure;
    private final HttpClient client = HttpClient.newHttpClient();

    Arm() {
        this(options -> options);
    }

    Arm(UnaryOperator<LocalOptions> change) {
        try {
            azure = LocalAzure.start(change.apply(LocalOptions.with(now::get)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One answer. */
    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            try {
                return response.body().isEmpty() ? MissingNode.getInstance() : Json.parse(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        JsonNode at(String pointer) {
            return json().at(pointer);
        }

        String text(String pointer) {
            return at(pointer).asText();
        }

        String code() {
            return text("/error/code");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    Answer post(String path) {
        return send("POST", path, "");
    }

    Answer delete(String path) {
        return send("DELETE", path, "");
    }

    Answer send(String method, String path, String body, String... headers) {
        String versioned = path.contains("api-version=") || path.contains("?!")
                ? path.replace("?!", "")
                : path + (path.contains("?") ? "&" : "?") + "api-version=2025-03-01";
        return raw(method, azure.endpoint() + versioned.replace(" ", "%20").replace("'", "%27"), body, headers);
    }

    Answer raw(String method, String url, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url)).method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Puts a definition at the management group {@code contoso} and checks that it was taken. */
    void define(String name, String properties) {
        require(201, put(MG + "/providers/Microsoft.Authorization/policyDefinitions/" + name, properties(properties)));
    }

    void defineSet(String name, String properties) {
        require(
                201,
                put(MG + "/providers/Microsoft.Authorization/policySetDefinitions/" + name, properties(properties)));
    }

    /** Assigns a definition of {@code contoso} there. */
    void assign(String name, String definition, String moreProperties) {
        String more = moreProperties.isEmpty() ? "" : "," + moreProperties;
        require(
                201,
                put(assignment(name), "{\"properties\":{\"policyDefinitionId\":\"" + definition + "\"" + more + "}}"));
    }

    static String assignment(String name) {
        return MG + "/providers/Microsoft.Authorization/policyAssignments/" + name;
    }

    static String definition(String name) {
        return MG + "/providers/Microsoft.Authorization/policyDefinitions/" + name;
    }

    static String set(String name) {
        return MG + "/providers/Microsoft.Authorization/policySetDefinitions/" + name;
    }

    static String properties(String properties) {
        return "{\"properties\":" + properties + "}";
    }

    static void require(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("expected " + status + ", got " + answer.status() + ": "
                    + answer.response().body());
        }
    }

    @Override
    public void close() {
        azure.close();
    }
}
