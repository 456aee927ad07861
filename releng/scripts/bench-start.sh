# ./bench start: how long the built product takes to answer. Sourced by ./bench.

# Prints the median of the wall times of several calls, in milliseconds, after one call that warms the caches.
median_of() {
    local begin times=()
    "$@" >/dev/null
    for _ in 1 2 3 4 5 6 7; do
        begin=$(date +%s%N)
        "$@" >/dev/null
        times+=($((($(date +%s%N) - begin) / 1000000)))
    done
    printf '%s\n' "${times[@]}" | sort -n | sed -n 4p
}

bench_start() {
    local folder load
    ensure_product
    folder=$(mktemp -d)
    "$product/isnad" new "$folder/p" --sample >/dev/null
    for verb in "formats" "list $folder/p" "search $folder/p الصوان"; do
        load=$(cut -d' ' -f1 /proc/loadavg)
        # shellcheck disable=SC2086  # the words of a call
        printf '{"bench":"start","verb":"%s","medianMillis":%s,"load":%s}\n' "${verb%% *}" \
            "$(median_of "$product/isnad" $verb --json)" "$load"
    done
    rm -rf "$folder"
}
