package dev.safeguard.deployer.local.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.safeguard.compiler.expression.NameGuid;
import dev.safeguard.deployer.local.arm.ArmResponse;

/** The headers that ARM puts on every answer. */
final class AnswerHeaders {
    private static final String CLIENT_REQUEST_ID = "x-ms-client-request-id";

    private AnswerHeaders() {}

    /** @param number of the call since the start, from which its ids are made */
    static void write(HttpExchange exchange, ArmResponse response, long number) {
        Headers headers = exchange.getResponseHeaders();
        String id = NameGuid.ofIds("request", Long.toString(number));
        headers.set("Cache-Control", "no-cache");
        headers.set("Pragma", "no-cache");
        headers.set("Expires", "-1");
        headers.set("x-ms-request-id", id);
        headers.set("x-ms-correlation-request-id", correlation(exchange, id));
        headers.set("x-ms-routing-request-id", "LOCAL:" + id);
        echo(exchange.getRequestHeaders(), headers);
        if (response.body().isPresent()) {
            headers.set("Content-Type", "application/json; charset=utf-8");
        }
        response.headers().forEach(headers::set);
    }

    private static String correlation(HttpExchange exchange, String id) {
        String given = exchange.getRequestHeaders().getFirst("x-ms-correlation-request-id");
        return given != null ? given : id;
    }

    private static void echo(Headers request, Headers response) {
        String wanted = request.getFirst("x-ms-return-client-request-id");
        String id = request.getFirst(CLIENT_REQUEST_ID);
        if ("true".equalsIgnoreCase(wanted) && id != null) {
            response.set(CLIENT_REQUEST_ID, id);
        }
    }
}
