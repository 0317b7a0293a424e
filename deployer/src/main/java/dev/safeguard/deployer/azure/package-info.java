/**
 * The deployer's ports on Azure's own client library. Start at {@link AzurePlane#connect}.
 *
 * <p>The only package, beside the Graph adapter, that sees {@code com.azure}; none of its public signatures show it.
 * Policy objects and role assignments go through the generated clients, what those lack (policy states, management
 * groups) through {@link ArmClient} on the same pipeline. Every failure leaves as {@code AzureFailure}.
 */
@NullMarked
package dev.safeguard.deployer.azure;

import org.jspecify.annotations.NullMarked;
