package dev.safeguard.deployer.azure;

import dev.safeguard.deployer.deploy.AzureFailure;
import java.net.URI;
import java.util.Locale;

/** Which addresses of ARM are acceptable. */
final class Endpoints {
    private Endpoints() {}

    /** The address without trailing slash, or a failure when a token could leak through it. */
    static String check(URI endpoint) {
        String scheme = endpoint.getScheme() == null ? "" : endpoint.getScheme().toLowerCase(Locale.ROOT);
        boolean bare = endpoint.getUserInfo() == null && endpoint.getQuery() == null && endpoint.getFragment() == null;
        if (endpoint.getHost() == null || !bare || !(scheme.equals("http") || scheme.equals("https"))) {
            throw refused(endpoint, "is not an address of ARM", "give one like https://management.azure.com");
        }
        if (scheme.equals("http") && !isLoopback(endpoint)) {
            throw refused(endpoint, "is not encrypted", "use https; http is for this machine only");
        }
        return withoutSlash(endpoint.toString());
    }

    private static AzureFailure refused(URI endpoint, String problem, String remedy) {
        return new AzureFailure(AzureFailure.Kind.CONFIGURATION, "endpoint `" + endpoint + "` " + problem, remedy);
    }

    /** By name, without asking a name server. */
    static boolean isLoopback(URI endpoint) {
        String host = endpoint.getHost().toLowerCase(Locale.ROOT);
        return host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
    }

    static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
