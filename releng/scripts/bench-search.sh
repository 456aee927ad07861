# ./bench search [DOCUMENTS…]: indexing, the eight queries of the peers' programs, first pages and changes, over invented
# reports of 300 words. Without numbers: 1,000, 10,000 and 50,000 documents, and the peers with 10,000. Sourced by ./bench.
# When the peers' programs lie beside the checkout, those of BlackLab, Mtas and plain Lucene follow with the largest number
# given, on the same reports; ISNAD_PEERS=none leaves them out.

bench_search() {
    local work peers=10000 failed=0
    use_jdk
    ensure_product
    if [ $# = 0 ]; then
        set -- 1000 10000 50000
    else
        peers=$(printf '%s\n' "$@" | sort -n | tail -1)
    fi
    work=$(mktemp -d "${TMPDIR:-/tmp}/isnad-bench.XXXXXX")
    "$JAVA_HOME/bin/javac" -nowarn -cp "$product/plugins/*" -d "$work/classes" \
        "$root"/tests/org.isnad.bench/src/org/isnad/bench/*.java || die "the benchmark does not compile."
    "$JAVA_HOME/bin/java" -Xmx2g --enable-native-access=ALL-UNNAMED -cp "$work/classes:$product/plugins/*" \
        org.isnad.bench.SearchBench "$work" "$@" || failed=1
    bench_peer blacklab "$work/blacklab" "$peers" 300 1 40
    bench_peer mtas "$work/mtas" "$peers" 300 40
    bench_peer lucene "$work/lucene" "$peers" 300 40
    rm -rf "$work"
    [ "$failed" = 0 ] || die "a count was not the oracle's; the lines with \"ok\":false are void."
}
