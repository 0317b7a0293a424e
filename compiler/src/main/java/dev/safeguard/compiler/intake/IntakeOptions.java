package dev.safeguard.compiler.intake;

import dev.safeguard.compiler.template.TemplateOptions;

/**
 * How files are read.
 *
 * @param templates what ARM templates are expanded with
 * @param bicep builds Bicep files
 */
public record IntakeOptions(TemplateOptions templates, BicepCompiler bicep) {}
