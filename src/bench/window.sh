#!/bin/bash
# Measures what the windows make a user wait for, beside others in the same run: as root, `src/bench/window.sh [RUNS]`.
# Needs target/kennel (mvn package), a JDK with windows, lxc, xvfb, openbox, xdotool, busybox-static; takes yad and
# virt-manager (with dbus) into the comparison where they are installed. Prints medians, ratios and worst cases.
# Ends what it starts, and keeps pictures of the timed windows if WINDOW_BENCH_PICTURES names a folder.
set -eu
runs=${1:-5}
bench=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$bench/../.." && pwd)/target/kennel
kennel=$home/bin/kennel
work=$(mktemp -d /var/tmp/kennel-bench.XXXXXX)
started=() # process ids
names=wbench$$- # of sandboxes, at their beginning
finish() {
    for name in $("$kennel" list --json | grep -o "$names[0-9-]*" | sort -u); do "$kennel" stop "$name" || true; done
    for name in $(lxc-ls -1 --active -P "$work/lxc"); do lxc-stop -k -P "$work/lxc" -n "$name" || true; done
    for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
    wait
    rm -rf "$work"
    # The empty cgroup in which LXC alone, not told of another, lets its own process end.
    rmdir /sys/fs/cgroup/{,*/}lxc.pivot 2>/dev/null || true
}
trap finish EXIT

desktop() { # a display with a window manager that puts every window in the left upper corner, and a session bus
    Xvfb -displayfd 3 -screen 0 1400x1000x24 -nolisten tcp 3>"$work/display" >/dev/null 2>&1 &
    started+=($!)
    while [ ! -s "$work/display" ]; do sleep 0.1; done
    export DISPLAY=:$(cat "$work/display") HOME=$work/user XDG_CONFIG_HOME=$work/user/.config
    mkdir -p "$XDG_CONFIG_HOME" "$work/pictures"
    # Every window that has a class; a splash has none, and lies in the middle.
    cat >"$work/openbox.xml" <<XML
<openbox_config xmlns="http://openbox.org/3.4/rc"><applications><application class="?*">
<position force="yes"><x>0</x><y>0</y></position></application></applications></openbox_config>
XML
    openbox --config-file "$work/openbox.xml" >/dev/null 2>&1 &
    started+=($!)
    if command -v dbus-daemon >/dev/null; then
        dbus-daemon --session --nofork --print-address=3 3>"$work/bus" >/dev/null 2>&1 &
        started+=($!)
        while [ ! -s "$work/bus" ]; do sleep 0.1; done
        export DBUS_SESSION_BUS_ADDRESS=$(cat "$work/bus")
    fi
    sleep 1
}
tree() { # a small system around busybox, and a page of coloured words
    mkdir -p "$work/tree"/{bin,sbin,etc,dev,proc,sys,tmp,root,run,usr/bin} "$work/lxc"
    cp "$(command -v busybox)" "$work/tree/bin/busybox"
    for applet in sh cat echo yes seq; do ln -s busybox "$work/tree/bin/$applet"; done
    echo 'root:x:0:0:root:/root:/bin/sh' >"$work/tree/etc/passwd"
    awk 'BEGIN { srand(1); for (line = 0; line < 20000; line++) { for (word = 0; word < 10; word++)
        printf "\033[%d;%dmword%d ", rand() * 2, 30 + rand() * 8, rand() * 1e6; print "\033[0m" } }' >"$work/tree/coloured"
    chmod -R a+rX "$work" # for shifted ids
    printf '%s\n' "lxc.rootfs.path = dir:$work/tree" 'lxc.uts.name = plain' 'lxc.net.0.type = empty' \
        'lxc.mount.auto = proc:mixed sys:mixed' >"$work/plain.conf"
    # The container that Kennel itself would ask for, without its hook and its list of system calls, which lie elsewhere.
    "$kennel" run --dry-run --name bench --idmap no --network none --layer "$work/tree" | sed -n '/^lxc\./p' |
        sed "/hook/d; /seccomp/d; /cgroup.dir/d; s,dir:/run/lxc/kennel/root,dir:$work/tree," >"$work/same.conf"
}
java() { # the bench in a JVM as bin/kennel starts one for a window, with its archive of classes
    local words=() word before=
    while IFS= read -r -d '' word; do
        [ "$before" != -cp ] || word=$word:$work/classes
        [ "$word" != kennel.Main ] || break
        words+=("$word")
        before=$word
    done <"$work/words"
    HOME=$work/user timeout 300 "${words[@]}" "kennel.$1" "$work" "$names" "${@:2}"
}
compile() {
    mkdir -p "$work/classes"
    "$(dirname "$(readlink -f "$(type -P java)")")/javac" -cp "$home/lib/*" -d "$work/classes" -sourcepath /nonexistent "$bench"/W*.java
    "$kennel" panel &
    local pid=$!
    started+=($pid)
    sleep 3
    cp "/proc/$pid/cmdline" "$work/words"
    kill $pid
    wait $pid || true
}
median() { # of a sample's name in a file
    awk -F '\t' -v name="$1" '$1 == name {print $2}' "$2" | sort -n |
        awk '{v[NR] = $1} END {if (NR) print (v[int((NR + 1) / 2)] + v[int((NR + 2) / 2)]) / 2; else print "nan"}'
}
row() { # what is told, a sample's name, a file, the name of the base
    awk -v name="$1" -v ms="$(median "$2" "$3")" -v base="$(median "$4" "$3")" \
        'BEGIN {printf "  %-66s %7.1f ms  x%.2f\n", name, ms, ms / base}'
}
launches() {
    for ((run = 0; run < runs; run++)); do java WindowBench launches 5; done >"$work/launches"
    local file=$work/launches
    echo "From the click to the first byte on the console, medians of $runs processes with 5 launches each:"
    row "lxc-start -d, lxc-console -t 0: four lines of configuration" plain "$file" plain
    row "the same, with the configuration that Kennel would use" same "$file" plain
    row "a window's launch, warm, ids as they are" unshifted "$file" plain
    row "  until LXC says that it runs" "unshifted, runs" "$file" plain
    row "  until lxc-console says that it is connected" "unshifted, connected" "$file" plain
    row "a window's launch, warm, ids shifted" shifted "$file" plain
    row "a window's first launch, 2.5 s after the wizard, ids as they are" first "$file" plain
    row "  until LXC says that it runs" "first, runs" "$file" plain
    row "  until lxc-console says that it is connected" "first, connected" "$file" plain
}
paints() {
    local programs=(wizard "$kennel wizard" panel "$kennel panel")
    command -v yad >/dev/null && programs+=(yad "yad --form --field=x") || echo "  (yad is not installed)"
    if command -v virt-manager >/dev/null && command -v dbus-daemon >/dev/null; then
        programs+=(virt-manager "virt-manager --no-fork")
    else
        echo "  (virt-manager or dbus is not installed)"
    fi
    command java -Dawt.robot.gtk=false -XX:+UseSerialGC "$bench/PaintBench.java" "$runs" "$work/pictures" \
        "${programs[@]}" >"$work/paints"
    [ -z "${WINDOW_BENCH_PICTURES:-}" ] || cp "$work/pictures"/* "$WINDOW_BENCH_PICTURES"
    echo "From exec to the first painted window, medians of $runs runs:"
    for program in yad virt-manager wizard panel; do
        grep -q "^$program" "$work/paints" || continue
        row "$program: words" "$program" "$work/paints" wizard
        row "  the first sign of it: a splash, or an empty window" "$program, sign" "$work/paints" wizard
    done
}
until_done() { # tries something until it succeeds, for 30 s
    for ((try = 0; try < 100; try++)); do "$@" && return; sleep 0.3; done
    echo "in vain: $*" >&2
    return 1
}
focus() { { xdotool windowactivate "$(xdotool search --onlyvisible --name "$1" | tail -n 1)"; } 2>/dev/null; }
console_of() { pgrep -P "$1" -x lxc-console >"$work/console"; }
memory() { # of a process, in MB: resident, and of that its own
    awk '/^VmRSS/ {all = $2} /^RssAnon/ {own = $2} END {printf "%.0f MB resident, %.0f MB of it not from files\n", all / 1024, own / 1024}' \
        "/proc/$1/status"
}
resident() {
    echo "Memory of kennel wizard:"
    "$kennel" wizard &
    local pid=$! name
    started+=($pid)
    until_done focus 'New sandbox'
    sleep 2
    echo "  the wizard open: $(memory $pid)"
    xdotool key alt+l
    until_done focus '^Kennel$'
    until_done console_of $pid
    name=$(tr '\0' '\n' <"/proc/$(cat "$work/console")/cmdline" | sed -n '/^-n$/ {n; p}')
    sleep 3
    [ -z "${WINDOW_BENCH_PICTURES:-}" ] || import -window root "$WINDOW_BENCH_PICTURES/launched.png" || true
    echo "  one sandbox launched, its prompt shown: $(memory $pid)"
    sleep 30
    echo "  30 seconds later: $(memory $pid)"
    "$kennel" stop "$name" >/dev/null
    kill $pid
    wait $pid || true
}

desktop
tree
compile
launches
paints
echo "How long the Swing thread lets wait, with four sandboxes printing at full speed, for 10 s each:"
java WindowBench pauses
echo "How long a frame takes in the wizard's list of 200 layers:"
java WideStackBench
resident
echo "Sandboxes that are left: $("$kennel" list --json)"
