package dev.safeguard.compiler.intake;

/**
 * How files are read.
 *
 * @param bicep builds Bicep files
 */
public record IntakeOptions(BicepCompiler bicep) {}
