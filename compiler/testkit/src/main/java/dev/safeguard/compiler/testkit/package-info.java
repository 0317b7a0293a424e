/**
 * Unit tests of controls, in the words of the controls: {@code assertThat(control).denies(a(STORAGE_ACCOUNTS).with(…))}.
 * Start at {@link ControlAssert#assertThat}.
 *
 * <p>The engine that scans and the local Azure use decides; nothing is simulated. Uses AssertJ, and any test framework.
 */
@NullMarked
package dev.safeguard.compiler.testkit;

import org.jspecify.annotations.NullMarked;
