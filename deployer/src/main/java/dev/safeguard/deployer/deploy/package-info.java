/**
 * What should be deployed, what is, the difference, and carrying it out. Start at {@link DesiredState}, then
 * {@link Planner}, {@link PlanFile} and {@link Applier}.
 *
 * <p>Speaks to Azure only through the port {@link PolicyPlane}; knows nothing of HTTP or of Azure's client library.
 * Objects are ARM bodies as JSON; ids are compared ignoring case, as ARM does.
 */
@NullMarked
package dev.safeguard.deployer.deploy;

import org.jspecify.annotations.NullMarked;
