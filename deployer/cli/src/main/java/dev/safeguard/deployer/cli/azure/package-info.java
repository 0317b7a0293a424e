/**
 * From options to the deployer: a connection, a desired state. Nothing here is loaded by verbs that do not talk to Azure.
 */
@NullMarked
package dev.safeguard.deployer.cli.azure;

import org.jspecify.annotations.NullMarked;
