# ./bench exchange [DOCUMENTS [FORMAT…]]: writing and reading of invented reports of 300 words in every format that does both,
# or in those that are named; 1,000 documents unless told otherwise. Then, with ten times as many documents of 6,000
# characters in a Java of 512 MiB, the heap in use after the first tenth and after all of them. Sourced by ./bench.
# What is timed is the reader or writer with its files, without a project, as of the peers. Compare documents a second:
# the reports are the same, but a word is one annotation with two features here, and three annotations there (token, part of
# speech, lemma). thread_cpu_s is the processor's time of that thread, which others on the machine disturb less.
# When the peers' programs lie beside the checkout, DKPro Core's writers and readers follow, on the same reports;
# ISNAD_PEERS=none leaves them out.

bench_exchange() {
    local work documents=${1:-1000} failed=0
    [ $# = 0 ] || shift
    use_jdk
    ensure_product
    work=$(mktemp -d "${TMPDIR:-/tmp}/isnad-bench.XXXXXX")
    "$JAVA_HOME/bin/javac" -nowarn -cp "$product/plugins/*" -d "$work/classes" \
        "$root"/tests/org.isnad.bench/src/org/isnad/bench/*.java || die "the benchmark does not compile."
    "$JAVA_HOME/bin/java" -Xmx2g --enable-native-access=ALL-UNNAMED -cp "$work/classes:$product/plugins/*" \
        org.isnad.bench.ExchangeBench "$work" "$documents" times "$@" || failed=1
    "$JAVA_HOME/bin/java" -Xmx512m --enable-native-access=ALL-UNNAMED -cp "$work/classes:$product/plugins/*" \
        org.isnad.bench.ExchangeBench "$work" "$((10 * documents))" memory "$@" || failed=1
    bench_peer dkpro "$work/dkpro" "$documents" 300
    rm -rf "$work"
    [ "$failed" = 0 ] || die "a format failed or lost something unsaid; its lines say \"ok\":false or \"failed\"."
}
