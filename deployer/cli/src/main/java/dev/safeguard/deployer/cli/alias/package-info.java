/**
 * Which alias catalogue a command works with: the bundled one, the user's own export, or what an Azure lists. Azure's
 * client is loaded only when an address is named.
 */
@NullMarked
package dev.safeguard.deployer.cli.alias;

import org.jspecify.annotations.NullMarked;
