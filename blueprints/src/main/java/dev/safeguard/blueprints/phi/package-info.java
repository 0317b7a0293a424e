/**
 * The landing zone {@code phi-workload}: a resource group for ePHI with its spoke network, keys, storage and audit logs.
 * Start at {@link PhiWorkload}; one class for each part of it.
 */
@NullMarked
package dev.safeguard.blueprints.phi;

import org.jspecify.annotations.NullMarked;
