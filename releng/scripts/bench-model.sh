# ./bench model: one document of a million characters with a hundred thousand annotations. Sourced by ./bench.
# When the peers' programs lie beside the checkout, Apache UIMA's figures of the same run follow.

bench_model() {
    local work
    use_jdk
    ensure_product
    work=$(mktemp -d)
    "$JAVA_HOME/bin/javac" -nowarn -cp "$product/plugins/*" -d "$work/classes" \
        "$root"/tests/org.isnad.bench/src/org/isnad/bench/*.java || die "the benchmark does not compile."
    "$JAVA_HOME/bin/java" -Xmx2g -cp "$work/classes:$product/plugins/*" org.isnad.bench.ModelBench "$@"
    bench_peer uima "$work/peers" 1000000 100000 7
    rm -rf "$work"
}

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
