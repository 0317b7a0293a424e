/** Options that several verbs share. */
@NullMarked
package dev.safeguard.deployer.cli.option;

import org.jspecify.annotations.NullMarked;
