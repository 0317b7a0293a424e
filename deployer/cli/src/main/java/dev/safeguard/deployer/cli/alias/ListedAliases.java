package dev.safeguard.deployer.cli.alias;

import dev.safeguard.compiler.alias.ProviderListing;
import dev.safeguard.deployer.azure.AzureProviders;
import dev.safeguard.deployer.azure.AzureTarget;
import dev.safeguard.deployer.cli.console.Stop;
import dev.safeguard.deployer.deploy.AzureFailure;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The alias catalogue that an Azure lists: a local one, or one of Microsoft's clouds. */
final class ListedAliases {
    private static final String PROVIDERS = "/providers";

    private ListedAliases() {}

    /**
     * Asks for the listing.
     *
     * @param address of ARM, or of the {@code /providers} of a tenant or subscription there
     * @param certificate of a local https address
     * @throws Stop when the address cannot be asked, or what is there is no listing
     * @throws AzureFailure when nobody answers, or refuses
     */
    static ProviderListing at(String address, Optional<Path> certificate) {
        URI uri = uri(address);
        AzureTarget target = target(uri);
        try {
            AzureTarget trusting = certificate.map(target::trusting).orElse(target);
            return ProviderListing.ofProviders(AzureProviders.list(trusting, path(uri)), address);
        } catch (AzureFailure failure) {
            throw switch (failure.kind()) {
                case UNREADABLE, NOT_FOUND, CONFIGURATION ->
                    Stop.usage("no aliases at `" + address + "`: " + failure.getMessage(), failure.remedy());
                default -> failure;
            };
        }
    }

    private static URI uri(String address) {
        try {
            URI uri = new URI(address.replace(" ", "%20"));
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // said below, as for an address without a host
        }
        throw Stop.usage("`" + address + "` is no address", "write one like http://127.0.0.1:8123");
    }

    /** Nobody else is asked: the credentials would go along. */
    private static AzureTarget target(URI uri) {
        if (AzureProviders.isHere(uri)) {
            return AzureTarget.endpoint(URI.create(uri.getScheme() + "://" + uri.getRawAuthority()));
        }
        return AzureProviders.cloudAt(uri.getHost())
                .filter(cloud -> uri.getScheme().equalsIgnoreCase("https"))
                .map(AzureTarget::cloud)
                .orElseThrow(() -> Stop.usage(
                        "`" + uri.getHost() + "` is neither this machine nor ARM of a cloud",
                        "download the listing and name the file"));
    }

    private static String path(URI uri) {
        String path = Optional.ofNullable(uri.getRawPath()).orElse("").replaceFirst("/+$", "");
        boolean names = path.toLowerCase(Locale.ROOT).contains(PROVIDERS);
        return names ? path : path + PROVIDERS;
    }
}
