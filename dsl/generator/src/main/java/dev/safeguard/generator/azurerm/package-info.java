/** Facts about the Terraform provider azurerm: types, the ARM properties that attributes become, built-in roles. */
@NullMarked
package dev.safeguard.generator.azurerm;

import org.jspecify.annotations.NullMarked;
