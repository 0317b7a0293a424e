/**
 * Landing zones that satisfy the initiative, as ARM templates and deployment stacks. Start at {@link LandingZones}.
 */
@NullMarked
package dev.safeguard.blueprints;

import org.jspecify.annotations.NullMarked;
