/** The verbs of the command line, one class each: they read options, ask the modules below, and write results. */
@NullMarked
package dev.safeguard.deployer.cli.verb;

import org.jspecify.annotations.NullMarked;
