/**
 * Where the cases of {@code test} come from, and waiting for them to change. Start at
 * {@link dev.safeguard.deployer.cli.cases.CaseSources}.
 */
@NullMarked
package dev.safeguard.deployer.cli.cases;

import org.jspecify.annotations.NullMarked;
