package dev.safeguard.compiler.dossier;

import java.util.Optional;

/**
 * How a violation is mended, by the tool at hand. Only controls that people attest may lack one.
 *
 * @param portal the way through the Azure portal
 * @param cli commands of the Azure CLI, one or more lines
 * @param bicep the part of the resource that matters
 * @param terraform arguments of the provider azurerm
 */
public record Fix(Optional<String> portal, Optional<String> cli, Optional<String> bicep, Optional<String> terraform) {
    boolean isEmpty() {
        return portal.isEmpty() && cli.isEmpty() && bicep.isEmpty() && terraform.isEmpty();
    }
}
