/**
 * Which controls and initiatives there are: packs from the class path and from jars, and anybody's policy JSON. Start at
 * {@link dev.safeguard.deployer.cli.catalog.Catalog}.
 */
@NullMarked
package dev.safeguard.deployer.cli.catalog;

import org.jspecify.annotations.NullMarked;
