package dev.safeguard.compiler.intake;

import dev.safeguard.compiler.template.TemplateOptions;
import dev.safeguard.compiler.terraform.TerraformOptions;

/**
 * How files are read.
 *
 * @param templates what ARM templates are expanded with
 * @param plans how Terraform plans and states are read
 * @param bicep builds Bicep files
 */
public record IntakeOptions(TemplateOptions templates, TerraformOptions plans, BicepCompiler bicep) {}
