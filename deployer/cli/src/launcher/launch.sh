# shellcheck shell=sh
# Sourced by ./safeguard and by bin/safeguard of the distribution: finds Java and starts the command line with it.
# POSIX sh; nothing is written to stdout.

die() {
    printf 'safeguard: %s\n' "$1" >&2
    exit 4
}

# The folder that really holds file $1, whatever links lead there.
folder_of() {
    file=$1
    while [ -h "$file" ]; do
        target=$(readlink "$file")
        case $target in
            /*) file=$target ;;
            *) file=$(dirname "$file")/$target ;;
        esac
    done
    CDPATH='' cd -P "$(dirname "$file")" && pwd
}

# Sets java_home and java_version: JAVA_HOME when set, else the `java` of the path, even when that is a version manager's script.
find_java() {
    if [ -n "${JAVA_HOME:-}" ]; then
        [ -x "$JAVA_HOME/bin/java" ] || die "JAVA_HOME is $JAVA_HOME, which has no bin/java; point it at a JDK 17 or newer, or unset it"
        java_home=$JAVA_HOME
    else
        command -v java >/dev/null 2>&1 || die "no java on the path; install a JDK 17 or newer, or set JAVA_HOME to one"
        java_home=$(dirname "$(folder_of "$(command -v java)")")
        [ -f "$java_home/release" ] || java_home=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
        [ -x "$java_home/bin/java" ] || die "\`java\` on the path does not start; install a JDK 17 or newer, or set JAVA_HOME to one"
    fi
    # A file, so that no JVM is started to ask; 1.8.0 of old counts as 1.
    java_version=$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$java_home/release" 2>/dev/null)
    [ -n "$java_version" ] || java_version=$("$java_home/bin/java" -version 2>&1 | sed -n '1s/.*"\(.*\)".*/\1/p')
    major=${java_version%%[!0-9]*}
    [ "${major:-0}" -ge 17 ] || die "Java ${java_version:-of unknown version} in $java_home is too old; install a JDK 17 or newer, or set JAVA_HOME to one"
}

# Runs Java on the application in $app with these options, and without a word; away from the user's safeguard.yaml.
quietly() {
    (
        cd "$app" || exit
        exec "$java_home/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
            -Xlog:disable -XX:ErrorFile=/dev/null -XX:-CreateCoredumpOnCrash -cp "$app/lib/safeguard-cli.jar" "$@"
    ) </dev/null >/dev/null 2>&1
}

# Makes the class-data archive $1 for the application in $app, once per Java version. An empty file means: tried, does not work here.
# Of a rehearsal, which loads no Azure class, because with those the dump crashes some JVMs. The rehearsal only lists its classes:
# a dump at its own end would leave out old ones, such as picocli's, and a dump that fails ends the process with exit 1.
# Moved into place, because a truncated archive kills JDK 17.
make_archive() {
    if ! { mkdir -p "$(dirname "$1")" 2>/dev/null && [ -w "$(dirname "$1")" ]; }; then return 0; fi
    if ! { quietly -XX:DumpLoadedClassList="$1.$$.list" dev.safeguard.deployer.cli.Rehearsal &&
        quietly -Xshare:dump -XX:SharedClassListFile="$1.$$.list" -XX:SharedArchiveFile="$1.$$"; }; then
        : >"$1.$$"
    fi
    rm -f "$1.$$.list"
    [ -f "$1.$$" ] || : >"$1.$$"
    mv -f "$1.$$" "$1"
}

# Sets terminal to the digits of the standard streams that are one, and columns to its width where that is known.
look_at_terminal() {
    terminal=
    columns=
    if [ -t 0 ]; then terminal=0; fi
    if [ -t 1 ]; then
        terminal=${terminal}1
        columns=$(stty size 2>/dev/null <&1)
        columns=${columns#* }
    fi
    if [ -t 2 ]; then terminal=${terminal}2; fi
}

# Replaces this process with the command line in folder $1.
launch() {
    app=$1
    shift
    look_at_terminal
    archive=$app/cds/$java_version.jsa
    [ -e "$archive" ] || make_archive "$archive"
    if [ -s "$archive" ]; then
        set -- -XX:SharedArchiveFile="$archive" -Xshare:auto -Xlog:disable -jar "$app/lib/safeguard-cli.jar" "$@"
    else
        set -- -jar "$app/lib/safeguard-cli.jar" "$@"
    fi
    # SAFEGUARD_OPTS is a list of options, to be split.
    # shellcheck disable=SC2086
    exec "$java_home/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
        -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
        -Dsafeguard.terminal="$terminal" -Dsafeguard.columns="$columns" ${SAFEGUARD_OPTS:-} "$@"
}
