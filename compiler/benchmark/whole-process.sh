#!/bin/sh
# What `./safeguard scan` costs as a whole process, on 10 MB, against a JVM of the same flags that only reads the tree.
# From anywhere: compiler/benchmark/whole-process.sh [RUNS]. Needs the benchmarks compiled, as README.md says.
set -eu
home=$(CDPATH='' cd -P "$(dirname "$0")/../.." && pwd)
classes=$home/compiler/benchmark/target/classes
launcher=$home/deployer/cli/target/launcher
"$home/safeguard" --version # builds and makes the class-data archive, if need be
app=$launcher/$(cat "$launcher/built")
inventory=$home/compiler/benchmark/target/estate-10.json
java -cp "$app/lib/safeguard-cli.jar:$classes" dev.safeguard.compiler.benchmark.WriteEstate "$inventory" 10
java -cp "$classes" dev.safeguard.compiler.benchmark.WholeProcess "$app" "$inventory" "${1:-11}"
