/**
 * The command line: the only package that sees every module, the clock and the terminal.
 */
@NullMarked
package dev.safeguard.deployer.cli;

import org.jspecify.annotations.NullMarked;
