# ./bench editor [alone] [p0|p5000|p20000|few|report]…: a document of a million characters in the editor's canvas and in the
# toolkit's StyledText, on real events in a window of a screen that is none. Sourced by ./bench.

bench_editor() {
    local work
    use_jdk
    need_virtual_desktop
    ensure_product
    work=$(mktemp -d)
    mkdir "$work/projects"
    "$JAVA_HOME/bin/javac" -nowarn -cp "$product/plugins/*" -d "$work/classes" \
        "$root"/tests/org.isnad.bench/src/org/isnad/bench/*.java \
        "$root"/tests/org.isnad.ui.bench/src/org/isnad/ui/bench/*.java || die "the benchmark does not compile."
    start_display
    "$JAVA_HOME/bin/java" -Xmx2g --enable-native-access=ALL-UNNAMED -cp "$work/classes:$product/plugins/*" \
        org.isnad.ui.bench.EditorBench "$work/projects" "$@"
    rm -rf "$work"
}
