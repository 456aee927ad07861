# Reads what the test runs left behind. Sourced by ./verify.

# attribute_sum NAME FILE…: adds up an attribute of the <testsuite> elements.
attribute_sum() {
    local name=$1
    shift
    grep -ho "<testsuite [^>]*" "$@" | grep -o "[ ]$name=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{sum += $1} END {print sum + 0}'
}

# report BUILD_EXIT_CODE: prints the closing line and ends with 1 when anything is wrong.
report() {
    local built=$1 module reports all=() silent=() tests failed skipped
    for module in "$root"/tests/*.tests "$root"/tests/*.oracles; do
        [ -f "$module/META-INF/MANIFEST.MF" ] || [ -f "$module/pom.xml" ] || continue
        mapfile -t reports < <(find "$module/target/surefire-reports" -name 'TEST-*.xml' 2>/dev/null)
        if [ ${#reports[@]} = 0 ] || [ "$(attribute_sum tests "${reports[@]}")" = 0 ]; then
            silent+=("${module##*/}")
        else
            all+=("${reports[@]}")
        fi
    done
    if [ ${#silent[@]} -gt 0 ]; then
        say "no test ran in: ${silent[*]}"
        built=1
    fi
    [ ${#all[@]} -gt 0 ] || { echo "0 passed, 0 failed, 0 skipped"; exit 1; }
    tests=$(attribute_sum tests "${all[@]}")
    failed=$(($(attribute_sum failures "${all[@]}") + $(attribute_sum errors "${all[@]}")))
    skipped=$(attribute_sum skipped "${all[@]}")
    [ "$built" = 0 ] || say "the build ended with errors; they stand above."
    echo "$((tests - failed - skipped)) passed, $failed failed, $skipped skipped"
    [ "$built" = 0 ] && [ "$failed" = 0 ]
}
