/**
 * Unit tests of controls and policies with JUnit Jupiter and AssertJ. Start at {@link PolicyAssertions}: {@code
 * assertThat(control).on(a(STORAGE_ACCOUNTS)).denies()}; {@link DeclarativeCases} turns files of cases into tests.
 *
 * <p>Verdicts come from the same engine as those of the scanner and the local Azure. Nothing here reads a clock or a
 * network: the instant is fixed unless a test sets it. All types are immutable.
 */
@NullMarked
package dev.safeguard.compiler.testkit;

import org.jspecify.annotations.NullMarked;
