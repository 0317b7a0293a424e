/**
 * Desired state, difference, plan, apply. Reaches Azure through ports only; its adapters are packages of their own.
 */
@NullMarked
package dev.safeguard.deployer.deploy;

import org.jspecify.annotations.NullMarked;
