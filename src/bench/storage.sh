#!/bin/bash
# Measures what kept storage costs, beside throw-away storage in the same run: as root, `src/bench/storage.sh [RUNS]`.
# Needs target/kennel (mvn package), lxc, e2fsprogs, busybox-static. The kinds take turns, so that what else the machine
# does meets all of them. Prints medians in ms.
set -eu
runs=${1:-15}
kennel=$(cd "$(dirname "$0")/../.." && pwd)/target/kennel/bin/kennel
work=$(mktemp -d /var/tmp/kennel-bench.XXXXXX)
trap 'rm -rf "$work"' EXIT

mkdir -p "$work"/layer/{bin,etc,dev,proc,sys,tmp,root,run}
cp "$(command -v busybox)" "$work/layer/bin/busybox"
for applet in sh true dd; do ln -s busybox "$work/layer/bin/$applet"; done
echo 'root:x:0:0:root:/root:/bin/sh' >"$work/layer/etc/passwd"

run() { "$kennel" run --layer "$work/layer" --storage "$@"; }
timed() { # FILE COMMAND...: adds its time in ms to the file
    local file=$work/$1 start=$EPOCHREALTIME
    shift
    "$@" >/dev/null 2>&1 || { echo "failed: $*" >&2; exit 1; }
    local end=$EPOCHREALTIME
    awk -v us=$((${end/./} - ${start/./})) 'BEGIN {print us / 1000}' >>"$file"
}
started() { # FILE STORAGE: adds the time in ms until a program inside has printed, without that of its end
    local file=$work/$1 start=$EPOCHREALTIME line
    exec 3< <(run "$2" -- sh -c 'echo up' 2>/dev/null)
    read -r -u 3 line
    local end=$EPOCHREALTIME
    [ "$line" = up ] || { echo "failed: $2" >&2; exit 1; }
    wait $!
    exec 3<&-
    awk -v us=$((${end/./} - ${start/./})) 'BEGIN {print us / 1000}' >>"$file"
}
median() { sort -n "$work/$1" | awk '{v[NR] = $1} END {print (v[int((NR + 1) / 2)] + v[int((NR + 2) / 2)]) / 2}'; }
row() { # NAME FILE
    awk -v name="$1" -v ms="$(median "$2")" -v base="$(median tmpfs)" \
        'BEGIN {printf "  %-44s %8.1f ms  %+8.1f ms\n", name, ms, ms - base}'
}

run "image:$work/there.img:4G" -- true
mkdir "$work/folder"
run "dir:$work/folder" -- true
run tmpfs -- true
for ((r = 0; r < runs; r++)); do
    started tmpfs tmpfs
    started image "image:$work/there.img"
    started folders "dir:$work/folder"
    started made "image:$work/new$r.img:4G"
    rm "$work/new$r.img"
done
echo "from the command to the first word from inside, medians of $runs in turn, and what they cost over throw-away storage:"
row "throw-away storage" tmpfs
row "an image of 4 GB that is there" image
row "a folder" folders
row "an image of 4 GB that is made first" made

for megabytes in 10 300; do
    "$kennel" run --detach --name "bench$megabytes" --size 1G --layer "$work/layer" -- sh -c \
        "dd if=/dev/urandom of=/root/big bs=1M count=$megabytes; >/root/done; read -r line" >/dev/null 2>&1
    until [ -e "$("$kennel" fakeroot "bench$megabytes" 2>/dev/null)/root/done" ]; do sleep 0.1; done
    timed "keep$megabytes" "$kennel" keep "bench$megabytes" "image:$work/keep.img:1G"
    "$kennel" stop --wait 0 "bench$megabytes" || true
    rm "$work/keep.img"
    echo "$megabytes MB kept in a new image, until it runs there: $(median "keep$megabytes") ms"
done
