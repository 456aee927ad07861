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
