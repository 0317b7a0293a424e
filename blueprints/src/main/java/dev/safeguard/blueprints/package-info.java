/**
 * Landing zones as typed templates; each must pass the HIPAA initiative.
 */
@NullMarked
package dev.safeguard.blueprints;

import org.jspecify.annotations.NullMarked;
