#!/bin/sh
# Makes the committed tables in dsl/src/facts and those of azurerm in compiler again from newer exports:
#   dsl/generator/refresh-facts.sh FOLDER
# FOLDER holds aliases-full.tsv.gz, arm-types.tsv.gz, arm-types-versions.tsv, hipaa-security-rule.tsv,
# hipaa-nist-crosswalk.tsv, control-catalogue.md, azurerm-map.tsv, azurerm-types.tsv and azurerm-schema.tsv.gz. Builds the generator first. The texts after --source become the tables' citations.
set -eu
spec=${1:?usage: refresh-facts.sh FOLDER}
here=$(cd "$(dirname "$0")" && pwd)
facts=$here/../src/facts
compiler=$here/../../compiler/src
azurerm=$compiler/main/resources/dev/safeguard/compiler/terraform/azurerm
(cd "$here/../.." && ./mvnw -q -Dquick -pl dsl/generator compile)
generate() { java -cp "$here/target/quick/classes" dev.safeguard.generator.Generator "$@"; }

bicep='Azure/bicep-types-az @ 1f896de2db96 (2026-08-20, MIT), generated/*/*/*/types.json'
psrule='PSRule.Rules.Azure, fork BernieWhite @ bb5dbd85ee8b (MIT), data/providers: provider listings of 2026-05-01'

generate aliases "$facts/aliases.tsv" "$spec/aliases-full.tsv.gz" \
  --source "Names and paths: $psrule" \
  --source 'Names and paths of Microsoft.Network and of aliases since withdrawn: JanneMattila/azure-policy-evaluator @ 121837c83bcc (MIT), dump of 2024-01-09' \
  --source "Types: $bicep, newest stable version that has the path" \
  --source 'Modifiable: AhmedAsfoor/Policy-Generator @ 43a44511a1f5 (listing of 2025-02-19), and fields that modify definitions of Azure/azure-policy @ f4a50bacae07 write to' \
  --source 'Paths of certain API versions and patterns are in none of these sources.'
generate resource-types "$facts/resource-types.tsv" "$spec/arm-types.tsv.gz" "$spec/arm-types-versions.tsv" \
  --source "Properties and API versions: $bicep" \
  --source "Further API versions: $psrule"
generate named-types "$facts/typed-resource-types.tsv" "$spec/control-catalogue.md" "$facts/aliases.tsv" "$facts/resource-types.tsv" \
  --source 'Source: the resource types and aliases that the catalogue of controls names.'
generate hipaa "$facts/hipaa.tsv" "$spec/hipaa-security-rule.tsv" "$facts/hipaa-names.tsv" \
  --source 'Source: 45 CFR 164.306-164.316 and parts of Subparts D and E; titles and designations checked against the' \
  --source 'published text (law.cornell.edu, GPO) and NIST SP 800-66r2. The paraphrases are ours, not the text of the law.'
generate crosswalk "$facts/crosswalk.tsv" "$spec/hipaa-nist-crosswalk.tsv" \
  --source 'Source: NIST Cybersecurity and Privacy Reference Tool, catalogue SP800_66_2_0_0, as repackaged in' \
  --source 'intuitem/ciso-assistant-community @ f990d7b1, mapping-nist-sp-800-66-rev2-to-nist-sp-800-53-rev5.yaml.' \
  --source 'For a standard, the mapping of its key activities. Every mapping is an intersection; what has none is left out.'

provider='hashicorp/terraform-provider-azurerm (MPL-2.0) @ v3.117.1, v4.81.0, v5.2.0, internal/services'
generate azurerm-map "$azurerm/map.tsv" "$spec/azurerm-map.tsv" "$compiler/facts/azurerm-additions.tsv" \
  --source "Source: $provider;" \
  --source 'checks of bridgecrewio/checkov @ 03d5fdad8d61 and aquasecurity/trivy @ dc3c56eed58a; our additions say why they are there.'
generate azurerm-types "$azurerm/types.tsv" "$spec/azurerm-types.tsv" "$spec/azurerm-schema.tsv.gz" \
  --source "Source: $provider; ARM types of magodo/aztft @ 2c6101a24b3e (2026-07-15)."
generate built-in-roles "$compiler/main/resources/dev/safeguard/compiler/role/roles.tsv" "$spec/control-catalogue.md" "$compiler/facts/built-in-roles.tsv" \
  --source 'Source: the roles that the catalogue of controls names, and the Azure RBAC documentation; see built-in-roles.tsv.'
