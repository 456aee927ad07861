# ./isnad demo [--screenshot FILE]: what Isnad does, in one minute. Sourced by ./isnad.

# A plain spelling; the sample's reports hold it plain and broken by dots and tatweel to pass filters.
DEMO_QUERY=الصوان

demo() {
    local picture='' folder
    if [ "${1:-}" = --screenshot ] && [ $# = 2 ]; then
        picture=$(realpath -m "$2")
    elif [ $# != 0 ]; then
        say "usage: ./isnad demo [--screenshot FILE]"
        exit 2
    fi
    if [ -n "$picture" ]; then
        need_virtual_desktop
    elif [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        need_desktop
    fi
    ensure_product
    folder=$(mktemp -d "${TMPDIR:-/tmp}/isnad-demo.XXXXXX")
    demo_verbs "$folder"
    if [ -n "$picture" ]; then
        demo_picture "$folder/project" "$picture"
    elif [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        step "Opening the desktop on the project. Close its window to end the demo."
        "$product/isnad" open "$folder/project"
    else
        say "There is no display: ./isnad demo --screenshot FILE draws the desktop into a picture."
    fi
}

step() { printf '\n\033[1m%s\033[0m\n' "$*"; }

demo_verbs() {
    local isnad=$product/isnad project=$1/project first
    step "A project with the sample corpus: six reports of one event that contradict each other"
    "$isnad" new "$project" --sample
    step "Its search index"
    "$isnad" index "$project"
    step "Searching $DEMO_QUERY finds it however it is spelled"
    "$isnad" search "$project" "$DEMO_QUERY"
    step "What is marked in the reports"
    "$isnad" list "$project"
    first=$(ls "$project/documents" | head -n 1)
    step "The first marks in $first"
    # the table's end is of no interest here, and a closed pipe none of the verb's
    "$isnad" show "$project" "$first" | sed -n 1,14p
    step "Exporting it to brat"
    "$isnad" export "$project" --format brat --out "$1/brat"
    step "Everything lies in $1"
    printf '  %s\n' "project  $project" "brat     $1/brat"
}

# Opens the desktop where nobody looks, and keeps what it shows.
demo_picture() {
    local project=$1 picture=$2 first pid window
    step "Drawing the desktop into $picture"
    start_display
    first=$(ls "$project/documents" | head -n 1)
    # a home of its own: a desktop that is open already would take the call over
    ISNAD_JAVA_OPTS="-Duser.home=${project%/*}/home" "$product/isnad" open "$project" --document "$first" >"$root/target/desktop.log" 2>&1 &
    pid=$!
    # the window's title names the document once its editor is open
    window=$(await_window ' – project – Isnad') || true
    [ -n "$window" ] || { kill "$pid" 2>/dev/null; die "the desktop did not open; see $root/target/desktop.log."; }
    xdotool windowsize --sync "$window" 100% 100% 2>/dev/null || true
    settle "$picture"
    kill "$pid" 2>/dev/null || true
    say "The picture is $picture"
}

# Prints the window whose title matches, once there is one. xdotool's own --sync gives up when any window closes.
await_window() {
    local deadline=$((SECONDS + 180)) window
    while [ "$SECONDS" -lt "$deadline" ]; do
        window=$(xdotool search --onlyvisible --name "$1" 2>/dev/null | tail -n 1)
        if [ -n "$window" ]; then
            printf '%s\n' "$window"
            return
        fi
        sleep 0.3
    done
    return 1
}

# Takes pictures until two in a row are alike: then the window has been drawn to its end.
settle() {
    local last='' now tries=0
    while [ "$tries" -lt 40 ]; do
        import -window root "$1"
        now=$(md5sum < "$1")
        [ "$now" = "$last" ] && return
        last=$now
        tries=$((tries + 1))
        sleep 0.5
    done
}
