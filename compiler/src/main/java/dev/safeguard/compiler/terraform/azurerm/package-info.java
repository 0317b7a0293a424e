/**
 * What the resources of Terraform's provider azurerm are in ARM: the type, the parent, and the properties that attributes
 * become. Start at {@link AzurermTypes} and {@link AzurermMap}; both are tables in this jar, made from the provider's schemas
 * of majors 3, 4 and 5. Knows nothing of plans: what a plan knows of a resource comes as one JSON object.
 */
@NullMarked
package dev.safeguard.compiler.terraform.azurerm;

import org.jspecify.annotations.NullMarked;
