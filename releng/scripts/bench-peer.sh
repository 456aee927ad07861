# The peers' programs beside the checkout, for ratios in one run. Sourced by ./bench.

# bench_peer NAME FOLDER ARGUMENT…: runs a peer's program in a copy, since it compiles into its own folder.
bench_peer() {
    local name=$1 copy=$2 peers=${ISNAD_PEERS:-$root/../shared/peers} line
    shift 2
    if [ ! -d "$peers/$name" ]; then
        say "No peers at $peers: Isnad's figures stand alone. ISNAD_PEERS names another folder."
        return
    fi
    cp -r "$peers" "$copy"
    chmod -R u+w "$copy"
    if [ ! -f "$copy/$name/cp.txt" ]; then
        line=$(sed -n "s/^\(\.\/mkpom\.sh $name .*\) ||.*/\1/p" "$copy/setup.sh")
        (cd "$copy" && eval "$line") >&2 || { say "The class path of $name could not be made."; return; }
    fi
    (cd "$copy" && ./run.sh "$name" "$@") || say "$name ended with an error."
}
