/**
 * Azure Policy over the store: what is assigned where, what a request may do, and which state each resource is in. The
 * decisions themselves are the compiler's. Start at {@link Enforcement} and {@link ComplianceScan}.
 */
@NullMarked
package dev.safeguard.deployer.local.policy;

import org.jspecify.annotations.NullMarked;
