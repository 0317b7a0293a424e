package dev.safeguard.deployer.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.deployer.deploy.AzureFailure;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** ARM's plain protocol, for what the generated clients lack: JSON in, JSON out, pages followed. */
final class ArmClient {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpPipeline pipeline;
    private final String endpoint;
    private final Failures failures;

    ArmClient(HttpPipeline pipeline, String endpoint, Failures failures) {
        this.pipeline = pipeline;
        this.endpoint = endpoint;
        this.failures = failures;
    }

    /** An answer of ARM that is no error. */
    record Answer(int status, Map<String, String> headers, JsonNode body) {
        /** Empty when there is no such header; names in any case. */
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** The full address of a path at an API version, with further query parameters. */
    String url(String path, String apiVersion, Map<String, String> query) {
        Map<String, String> all = new TreeMap<>(query);
        all.put("api-version", apiVersion);
        return endpoint
                + path.replace(" ", "%20")
                + all.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .map(parameter -> parameter.replace("+", "%20"))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** Sends a request without body and refuses every status from 400 on. */
    Answer send(HttpMethod method, String url) {
        return failures.guard(() -> answer(sendSync(method, url)));
    }

    /** All rows of a list, page after page, asked for with that method. */
    List<ObjectNode> list(HttpMethod method, String url, String nextLink) {
        List<ObjectNode> rows = new ArrayList<>();
        String next = url;
        while (!next.isEmpty()) {
            JsonNode page = send(method, next).body();
            page.path("value").forEach(row -> rows.add((ObjectNode) row));
            next = page.path(nextLink).asText("");
            next = next.equals("null") ? "" : next;
        }
        return rows;
    }

    private HttpResponse sendSync(HttpMethod method, String url) {
        HttpRequest request = new HttpRequest(method, url).setHeader(HttpHeaderName.ACCEPT, "application/json");
        if (method == HttpMethod.POST) {
            request.setHeader(HttpHeaderName.CONTENT_TYPE, "application/json").setBody("{}");
        }
        return pipeline.sendSync(request, Context.NONE);
    }

    private Answer answer(HttpResponse response) {
        try (response) {
            String text = response.getBodyAsString().block();
            JsonNode body = parse(response, text == null ? "" : text);
            if (response.getStatusCode() >= 400) {
                throw refusal(response, body.path("error"));
            }
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            response.getHeaders().forEach(header -> headers.put(header.getName(), header.getValue()));
            return new Answer(response.getStatusCode(), headers, body);
        }
    }

    private static AzureFailure refusal(HttpResponse response, JsonNode error) {
        return Refusal.of(
                response.getStatusCode(),
                error.path("code").asText(),
                error.path("message").asText(),
                Correlation.of(response));
    }

    private JsonNode parse(HttpResponse response, String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            if (response.getStatusCode() >= 400) {
                return MAPPER.createObjectNode();
            }
            throw new AzureFailure(
                    AzureFailure.Kind.UNREADABLE,
                    "`" + endpoint + "` answers, but not with JSON",
                    "check that the address is that of ARM");
        }
    }
}
