/** Our controls beside the built-in definitions that check the same, decided for the same resources. */
@org.jspecify.annotations.NullMarked
package dev.safeguard.initiatives.builtin;
