package dev.safeguard.deployer.local.http;

import java.io.IOException;

/** Somebody else listens on the port. The message is one line and says what to do. */
public final class PortInUseException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int port;

    PortInUseException(int port, IOException cause) {
        super("port " + port + " is already in use; choose another one, or 0 for any free port", cause);
        this.port = port;
    }

    public int port() {
        return port;
    }
}
