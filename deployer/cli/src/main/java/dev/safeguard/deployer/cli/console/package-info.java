/**
 * The terminal and the files that a command writes: streams, colours, exit codes, whole files. Start at
 * {@link dev.safeguard.deployer.cli.console.Console}.
 */
@NullMarked
package dev.safeguard.deployer.cli.console;

import org.jspecify.annotations.NullMarked;
