#!/bin/sh
# Scans an inventory of 300 MB under -Xmx64m. From anywhere: compiler/benchmark/small-memory.sh [MEGABYTES].
# Needs the benchmarks compiled, as README.md says. Prints the last line of the report; an OutOfMemoryError ends it.
set -eu
home=$(CDPATH='' cd -P "$(dirname "$0")/../.." && pwd)
classes=$home/compiler/benchmark/target/classes
launcher=$home/deployer/cli/target/launcher
"$home/safeguard" --version
app=$launcher/$(cat "$launcher/built")
inventory=$(mktemp)
report=$(mktemp)
trap 'rm -f "$inventory" "$report"' EXIT
java -cp "$app/lib/safeguard-cli.jar:$classes" dev.safeguard.compiler.benchmark.WriteEstate "$inventory" "${1:-300}"
exit=0
SAFEGUARD_OPTS='-Xmx64m -XX:+ExitOnOutOfMemoryError' "$home/safeguard" scan "$inventory" >"$report" || exit=$?
tail -n 1 "$report"
echo "exit $exit"
[ "$exit" -le 1 ]
