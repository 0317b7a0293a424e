/**
 * The main job on the sample estate, told step by step. Start at
 * {@link dev.safeguard.deployer.cli.quickstart.Quickstart}.
 */
@NullMarked
package dev.safeguard.deployer.cli.quickstart;

import org.jspecify.annotations.NullMarked;
