package dev.safeguard.deployer.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpResponse;
import java.util.Objects;
import java.util.stream.Stream;

/** The id under which Microsoft's support finds a request. */
final class Correlation {
    private static final HttpHeaderName CORRELATION = HttpHeaderName.fromString("x-ms-correlation-request-id");
    private static final HttpHeaderName REQUEST = HttpHeaderName.fromString("x-ms-request-id");

    private Correlation() {}

    /** Empty when the answer carries none. */
    static String of(HttpResponse response) {
        return Stream.of(CORRELATION, REQUEST)
                .map(response::getHeaderValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
