package dev.safeguard.compiler.report;

import java.net.URI;
import java.net.URISyntaxException;

/** File names as the URI references that SARIF wants. */
final class SarifUri {
    private SarifUri() {}

    /** Relative for a relative name, so that a code host finds the file in its own tree. */
    static String of(String file) {
        String slashed = file.replace('\\', '/');
        boolean drive = slashed.matches("[A-Za-z]:/.*");
        try {
            return slashed.startsWith("/") || drive
                    ? new URI("file", "", drive ? "/" + slashed : slashed, null).toASCIIString()
                    : new URI(null, null, slashed.contains(":") ? "./" + slashed : slashed, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a path is quoted as it must be", e);
        }
    }
}
