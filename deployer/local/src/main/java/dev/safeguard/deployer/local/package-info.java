/**
 * A local Azure: an ARM server on loopback that decides with the compiler's evaluator.
 */
@NullMarked
package dev.safeguard.deployer.local;

import org.jspecify.annotations.NullMarked;
