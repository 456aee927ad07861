# ./bench store [FOLDER]: how long changes take until they are durable, on the disk that the folder lies on. Sourced by
# ./bench.

bench_store() {
    local work
    use_jdk
    ensure_product
    work=$(mktemp -d "${1:-${TMPDIR:-/tmp}}/isnad-bench.XXXXXX")
    "$JAVA_HOME/bin/javac" -nowarn -cp "$product/plugins/*" -d "$work/classes" \
        "$root"/tests/org.isnad.bench/src/org/isnad/bench/*.java || die "the benchmark does not compile."
    "$JAVA_HOME/bin/java" -Xmx2g -cp "$work/classes:$product/plugins/*" org.isnad.bench.StoreBench "$work/project"
    rm -rf "$work"
}
