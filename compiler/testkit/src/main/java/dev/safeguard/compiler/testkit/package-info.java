/**
 * JUnit Jupiter and AssertJ support for tests of controls.
 */
@NullMarked
package dev.safeguard.compiler.testkit;

import org.jspecify.annotations.NullMarked;
