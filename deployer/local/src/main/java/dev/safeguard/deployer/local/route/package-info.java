/**
 * One class for each family of routes. Start at {@link Routes}, which puts them together.
 */
@NullMarked
package dev.safeguard.deployer.local.route;

import org.jspecify.annotations.NullMarked;
