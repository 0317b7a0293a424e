/**
 * Compliance as Azure sees it, read back and rolled up by citation, control, subscription and resource. Start at
 * {@link ComplianceReader}.
 *
 * <p>Speaks to Azure through the ports {@link PolicyStates} and {@code PolicyPlane}; the result is data for the
 * reports of the compiler.
 */
@NullMarked
package dev.safeguard.deployer.compliance;

import org.jspecify.annotations.NullMarked;
