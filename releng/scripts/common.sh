# What the scripts at the root of the checkout share. Sourced by them; $root is the checkout.
# Exit codes as everywhere in Isnad: 2 the call is wrong, 3 it could not be done.

MAVEN_VERSION=3.9.11
DEPENDENCY_PLUGIN=org.apache.maven.plugins:maven-dependency-plugin:3.8.1
OLDEST_JAVA=21

products=$root/releng/org.isnad.product/target/products/org.isnad.product
product=$products/linux/gtk/x86_64
stamp=$root/releng/org.isnad.product/target/built
sdk=$root/releng/org.isnad.repository/target/repository

say() { printf '%s\n' "$*" >&2; }
die() { say "isnad: $*"; exit 3; }

# --- Java -----------------------------------------------------------------------------------------------------------

# The main version of the Java in a folder, read from its release file so that nothing has to be started.
java_version() {
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

is_recent_jdk() {
    [ -x "$1/bin/javac" ] && [ "$(java_version "$1")" -ge "$OLDEST_JAVA" ] 2>/dev/null
}

# Prints the home of a JDK that can build: JAVA_HOME, the distribution's folders, then what stands on the PATH.
find_jdk() {
    local candidate
    for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*/ /usr/java/*/ /opt/java/*/ /opt/jdk*/ \
            "$(dirname "$(dirname "$(readlink -f "$(command -v javac || true)")")")"; do
        candidate=${candidate%/}
        if [ -n "$candidate" ] && is_recent_jdk "$candidate"; then
            printf '%s\n' "$candidate"
            return
        fi
    done
    return 1
}

use_jdk() {
    JAVA_HOME=$(find_jdk) || die "no JDK $OLDEST_JAVA or newer was found. Install one (Temurin, or your distribution's" \
        "openjdk-21-jdk) or set JAVA_HOME to it."
    export JAVA_HOME
}

# --- packages of the system -----------------------------------------------------------------------------------------

apt_is_fresh=

# install_packages PACKAGE…: through apt when that is allowed; otherwise says what is missing and ends.
install_packages() {
    [ $# -gt 0 ] || return 0
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
        die "these packages are missing: $*. Install them (on Debian and Ubuntu: apt-get install $*) and try again."
    fi
    say "Installing $*"
    if [ -z "$apt_is_fresh" ]; then
        apt-get update -qq >&2 || die "apt-get update failed; see its message above."
        apt_is_fresh=yes
    fi
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2 \
        || die "apt-get could not install $*; see its message above."
}

# grep reads to the end: with -q it would leave early, and under pipefail the writer's broken pipe would count as a no
has_library() { PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null | grep "$1" >/dev/null; }
has_arabic_font() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=ar family 2>/dev/null)" ]; }

# What the desktop needs to open.
need_desktop() {
    local missing=()
    has_library 'libgtk-3\.so\.0' || missing+=(libgtk-3-0)
    has_arabic_font || missing+=(fontconfig fonts-noto-core)
    install_packages "${missing[@]}"
}

# What a desktop without a screen needs on top.
need_virtual_desktop() {
    need_desktop
    local missing=()
    command -v Xvfb >/dev/null || missing+=(xvfb)
    command -v openbox >/dev/null || missing+=(openbox)
    command -v xdotool >/dev/null || missing+=(xdotool)
    command -v xclip >/dev/null || missing+=(xclip)
    command -v setxkbmap >/dev/null || missing+=(x11-xkb-utils)
    # a command called import that is not ImageMagick's knows nothing of windows
    import -version 2>/dev/null | grep ImageMagick >/dev/null || missing+=(imagemagick)
    install_packages "${missing[@]}"
}

# --- a screen that is none ------------------------------------------------------------------------------------------

# Starts Xvfb and a window manager, and sets DISPLAY. They end with the script.
start_display() {
    local number
    exec 9< <(exec Xvfb -displayfd 1 -screen 0 "${1:-1600x1000x24}" -nolisten tcp 2>/dev/null)
    display_pid=$!
    trap stop_display EXIT
    read -r -t 30 number <&9 || die "Xvfb did not start. Try it by hand: Xvfb :99"
    export DISPLAY=:$number GDK_BACKEND=x11 NO_AT_BRIDGE=1
    # once in many starts it gives up on a screen that is just coming up
    for _ in 1 2 3; do
        openbox >/dev/null 2>&1 &
        window_manager_pid=$!
        timeout 20 sh -c 'until xdotool get_num_desktops >/dev/null 2>&1; do sleep 0.1; done' && return
        kill "$window_manager_pid" 2>/dev/null
    done
    die "the window manager openbox did not start on display $DISPLAY."
}

stop_display() {
    [ -n "${window_manager_pid:-}" ] && kill "$window_manager_pid" 2>/dev/null
    [ -n "${display_pid:-}" ] && kill "$display_pid" 2>/dev/null
    true
}

# --- a folder that forgets ------------------------------------------------------------------------------------------

# Prints a new folder in memory, where forcing a file to the disk takes no time, if there is room for the tests' files and
# programs may be run from it; otherwise one where temporary files go.
folder_for_tests() {
    local parent=/dev/shm folder
    [ -w "$parent" ] && [ "$(df --output=avail -B1M "$parent" 2>/dev/null | tail -n 1)" -ge 4096 ] 2>/dev/null \
        && ! grep -E " $parent [^ ]+ [^ ]*noexec" /proc/mounts >/dev/null || parent=${TMPDIR:-/tmp}
    folder=$(mktemp -d "$parent/isnad-tests-XXXXXX")
    # tests call the product as another user, too
    chmod 755 "$folder"
    printf '%s\n' "$folder"
}

# --- Maven ----------------------------------------------------------------------------------------------------------

# Sets maven to one that is recent enough, and settings to the system's, which the fetched one would not read.
use_maven() {
    local system home cache
    use_jdk
    command -v mvn >/dev/null || install_packages maven
    # outside the checkout, whose .mvn folder asks for a newer Maven
    system=$(cd / && mvn --version 2>/dev/null | sed 's/\x1b\[[0-9;]*m//g')
    home=$(printf '%s\n' "$system" | sed -n 's/^Maven home: //p')
    settings=()
    [ -f "$home/conf/settings.xml" ] && settings=(-gs "$home/conf/settings.xml")
    if printf '%s\n' "$system" | grep -E '^Apache Maven (3\.9\.(9|[1-9][0-9])|4\.)' >/dev/null; then
        maven=mvn
        return
    fi
    cache=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/isnad
    maven=$cache/apache-maven-$MAVEN_VERSION/bin/mvn
    [ -x "$maven" ] && return
    say "Fetching Maven $MAVEN_VERSION"
    mkdir -p "$cache" || die "the folder $cache cannot be made. Set XDG_CACHE_HOME to one that can."
    # shellcheck disable=SC2086  # several arguments in one variable are meant
    (cd "$cache" && mvn -q -B ${ISNAD_MAVEN_ARGS:-} "$DEPENDENCY_PLUGIN:copy" \
        "-Dartifact=org.apache.maven:apache-maven:$MAVEN_VERSION:tar.gz:bin" "-DoutputDirectory=$cache") \
        > "$cache/fetch.log" 2>&1 \
        || { cat "$cache/fetch.log" >&2; die "Maven $MAVEN_VERSION could not be fetched; see Maven's message above."; }
    # unpacked beside and moved, so that an interrupted start leaves nothing that looks complete
    rm -rf "$cache/unpacked"
    mkdir "$cache/unpacked"
    tar -xzf "$cache/apache-maven-$MAVEN_VERSION-bin.tar.gz" -C "$cache/unpacked"
    mv "$cache/unpacked/apache-maven-$MAVEN_VERSION" "$cache/"
    rm -rf "$cache/unpacked" "$cache/apache-maven-$MAVEN_VERSION-bin.tar.gz"
}

# run_maven ARGUMENT…: in the checkout. ISNAD_MAVEN_ARGS may hold more, such as -Dmaven.repo.local=FOLDER.
run_maven() {
    use_maven
    # shellcheck disable=SC2086  # several arguments in one variable are meant
    (cd "$root" && "$maven" -B "${settings[@]}" ${ISNAD_MAVEN_ARGS:-} "$@")
}

# --- the product ----------------------------------------------------------------------------------------------------

# Whether a source is newer than the product.
product_is_old() {
    [ -x "$product/isnad" ] && [ -f "$stamp" ] || return 0
    [ -n "$(find "$root/bundles" "$root/features" "$root/releng" "$root/target-platform" "$root/docs/guide" \
        "$root/pom.xml" "$root/.mvn" \
        \( -name target -o -name scripts -o -name src-gen -o -name '.polyglot*' -o -name '.tycho-consumer-pom.xml' \) -prune \
        -o -type f -newer "$stamp" -print -quit)" ]
}

build_product() {
    local log=$root/target/build.log
    say "Building Isnad (the log is $log)"
    use_maven
    begin_build
    if ! run_maven verify -Disnad.modules=product > "$log" 2>&1; then
        grep -E '^\[ERROR\]' "$log" | head -n 20 >&2
        die "the build failed. The whole log is $log."
    fi
    mark_built
    warm_up
}

# One search, so that Java's archive of classes (see the product's start script) stands before the first verb is called.
warm_up() {
    local folder
    folder=$(mktemp -d)
    "$product/isnad" new "$folder/p" --sample >/dev/null && "$product/isnad" search "$folder/p" سلام >/dev/null
    rm -rf "$folder"
}

# The product is as new as its sources were when the build began; what is saved meanwhile asks for another build.
begin_build() { touch "$root/target/build-began"; }
mark_built() { mv "$root/target/build-began" "$stamp"; }

# Two calls at once build once: the second waits for the first.
ensure_product() {
    mkdir -p "$root/target"
    if product_is_old; then
        exec 8> "$root/target/build.lock"
        flock 8
        product_is_old && build_product
        exec 8>&-
    fi
}

# --- the SDK --------------------------------------------------------------------------------------------------------

# Builds what plug-ins are built against when it is missing or older than the product, and tells the program where it is.
# It takes longer than the product, so only who asks for it waits for it.
ensure_sdk() {
    local log=$root/target/sdk.log
    ensure_product
    if [ ! -f "$sdk/p2.index" ] || [ "$sdk/p2.index" -ot "$stamp" ]; then
        exec 8> "$root/target/build.lock"
        flock 8
        say "Building the SDK (the log is $log)"
        if ! run_maven verify -pl releng/org.isnad.repository -am -DskipTests > "$log" 2>&1; then
            grep -E '^\[ERROR\]' "$log" | head -n 20 >&2
            die "the build failed. The whole log is $log."
        fi
        exec 8>&-
    fi
    export ISNAD_REPOSITORY=$sdk
}
