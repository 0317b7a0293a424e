package dev.safeguard.deployer.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.deployer.local.arm.ArmException;
import dev.safeguard.deployer.local.arm.ArmRequest;
import dev.safeguard.deployer.local.arm.ArmResponse;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.deployer.local.arm.Query;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Between the JDK's server and ours: reads a call, writes an answer; whatever goes wrong becomes an error envelope. */
final class ExchangeHandler implements HttpHandler {
    private static final int BODY_LIMIT = 4 * 1024 * 1024;
    private static final int NO_BODY = -1;

    private final String scheme;
    private final Handler handler;
    private final Access.Listener listener;
    private final AtomicLong counter = new AtomicLong();

    ExchangeHandler(String scheme, Handler handler, Access.Listener listener) {
        this.scheme = scheme;
        this.handler = handler;
        this.listener = listener;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            ArmResponse response = answer(exchange);
            AnswerHeaders.write(exchange, response, counter.incrementAndGet());
            listener.answered(new Access(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), response.status()));
            send(exchange, response);
        }
    }

    private ArmResponse answer(HttpExchange exchange) throws IOException {
        try {
            return handler.handle(request(exchange));
        } catch (ArmException e) {
            return e.response();
        } catch (RuntimeException e) {
            return ArmException.of(500, "InternalServerError", "This is a defect of the local Azure: " + e)
                    .response();
        }
    }

    private ArmRequest request(HttpExchange exchange) throws IOException {
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        return new ArmRequest(
                exchange.getRequestMethod(),
                ArmId.of(segments(exchange.getRequestURI())),
                ArmId.TENANT,
                Map.of(),
                Query.parse(query),
                body(exchange),
                base(exchange));
    }

    /** Clients send {@code //providers/…} for the tenant's scope, which {@link URI} takes for a host name. */
    private static List<String> segments(URI uri) {
        boolean doubled = uri.getScheme() == null && uri.getRawAuthority() != null;
        String path = (doubled ? "/" + uri.getRawAuthority() : "") + uri.getRawPath();
        return Stream.of(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(ExchangeHandler::decode)
                .toList();
    }

    private static String decode(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ArmException.badRequest("InvalidRequestUri", "The path holds a malformed escape.");
        }
    }

    private static String body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(BODY_LIMIT + 1);
        if (bytes.length > BODY_LIMIT) {
            throw ArmException.of(
                    413, "RequestContentTooLarge", "The request content is longer than " + BODY_LIMIT + " bytes.");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String base(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        return scheme + "://"
                + (host != null
                        ? host
                        : "127.0.0.1:" + exchange.getLocalAddress().getPort());
    }

    private static void send(HttpExchange exchange, ArmResponse response) throws IOException {
        boolean silent =
                response.body().isEmpty() || exchange.getRequestMethod().equals("HEAD");
        if (silent) {
            exchange.sendResponseHeaders(response.status(), NO_BODY);
            return;
        }
        byte[] bytes = Json.text(response.body().get()).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(response.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
