#!/bin/bash
# Measures what a start costs, beside its rivals in the same run: as root, `src/bench/start.sh [RUNS]`.
# Needs target/kennel (mvn package), lxc, squashfs-tools, busybox-static; takes bubblewrap, podman and
# systemd-nspawn into the comparison where they are installed. Prints medians in ms and ratios to lxc-execute alone.
set -eu
runs=${1:-15}
kennel=$(cd "$(dirname "$0")/../.." && pwd)/target/kennel/bin/kennel
work=$(mktemp -d /var/tmp/kennel-bench.XXXXXX)
# The last is the empty cgroup in which LXC alone, not told of another, lets its own process end.
trap 'rm -rf "$work"; rmdir /sys/fs/cgroup/{,*/}lxc.pivot 2>/dev/null || true' EXIT

tree() { # a small system around busybox
    mkdir -p "$1"/{bin,etc,dev,proc,sys,tmp,root,run,usr/bin}
    cp "$(command -v busybox)" "$1/bin/busybox"
    for applet in sh true ls cat; do ln -s busybox "$1/bin/$applet"; done
    echo 'root:x:0:0:root:/root:/bin/sh' >"$1/etc/passwd"
    echo 'ID=bench' >"$1/etc/os-release"
}
layers() { # N images in $work/N, the last one with the system
    mkdir -p "$work/$1"
    for ((i = 1; i < $1; i++)); do
        mkdir -p "$work/t/usr/bin"
        echo "$i" >"$work/t/usr/bin/file$i"
        mksquashfs "$work/t" "$work/$1/$i.sfs" -quiet -no-progress >/dev/null
        rm -rf "$work/t"
    done
    tree "$work/t"
    mksquashfs "$work/t" "$work/$1/$1.sfs" -quiet -no-progress >/dev/null
    rm -rf "$work/t"
}
median() { sort -n | awk '{v[NR] = $1} END {print (v[int((NR + 1) / 2)] + v[int((NR + 2) / 2)]) / 2}'; }
measure() { # median time of a command in ms
    "$@" >/dev/null 2>&1 || { echo "failed: $*" >&2; "$@" >&2 || true; echo nan; return; }
    for ((r = 0; r < runs; r++)); do
        local start=$EPOCHREALTIME
        "$@" >/dev/null 2>&1
        local end=$EPOCHREALTIME
        echo $(((${end/./} - ${start/./}))) | awk '{print $1 / 1000}'
    done | median
}
row() { awk -v name="$1" -v ms="$2" -v base="$3" 'BEGIN {printf "  %-52s %8.1f ms  x%.2f\n", name, ms, ms / base}'; }

cat >"$work/mounts" <<'END' # what a person would write: the mounts of a sandbox, then "$@"
set -e
images=$1; shift
mkdir -p /run/lxc; mount -t tmpfs none /run/lxc; base=/run/lxc/bench
mkdir -p $base/l $base/rw $base/root $base/c
mount -t tmpfs none $base/rw; mkdir $base/rw/upper $base/rw/work
cd $base/l
for image in $(ls "$images" | sort -n); do
    mkdir "${image%.sfs}"; mount -o loop,ro "$images/$image" "${image%.sfs}"
    lower=${lower:+$lower:}${image%.sfs}
done
mount -t overlay -o "lowerdir=$lower,upperdir=../rw/upper,workdir=../rw/work" none $base/root
cd /
exec "$@"
END
# The container that Kennel itself would ask for, without its hook and its list of system calls, which lie elsewhere.
"$kennel" run --dry-run --name bench --idmap no --layer / | sed -n '/^lxc\./p' |
    sed '/hook/d; /seccomp/d; s,/run/lxc/kennel,/run/lxc/bench,' >"$work/config"
lxc=(env TERM=xterm LANG=C HOME=/root USER=root LOGNAME=root lxc-execute -P /run/lxc/bench/c -n bench -f "$work/config" -- /bin/true)
alone() { # a rival on mounts that stand ready: what it costs without them
    unshare -m --propagation private sh "$work/mounts" "$work/$count" \
        bash -c "$(declare -f measure median); runs=$runs; ${prepare:-true}; measure \"\$@\"" _ "$@"
}
launcher() { # the launcher's own steps once the library is loaded, in ms, from -v
    for ((r = 0; r < runs; r++)); do
        "$kennel" run -v "$@" 2>&1 >/dev/null | awk '/^kennel: +[0-9.]+ ms/ {if (counts) sum += $2; if (/load the library/) counts = 1} END {print sum}'
    done | median
}

for count in 3 120; do
    layers "$count"
    options=()
    for ((i = 1; i <= count; i++)); do options+=(--layer "$work/$count/$i.sfs"); done
    base=$(alone "${lxc[@]}")
    echo "$count squashfs layers, median of $runs runs, ratio to lxc-execute alone:"
    row "lxc-execute alone, mounts ready" "$base" "$base"
    row "unshare + mount + lxc-execute by hand" \
        "$(measure unshare -m --propagation private sh "$work/mounts" "$work/$count" "${lxc[@]}")" "$base"
    row "kennel run --idmap no -- true" "$(measure "$kennel" run --idmap no "${options[@]}" -- true)" "$base"
    row "kennel run -- true (ids shifted)" "$(measure "$kennel" run "${options[@]}" -- true)" "$base"
    row "  the launcher's own work in it, unshifted" "$(launcher --idmap no "${options[@]}" -- true)" "$base"
    row "  the launcher's own work in it, shifted" "$(launcher "${options[@]}" -- true)" "$base"
    root=/run/lxc/bench/root
    if command -v bwrap >/dev/null; then
        row "bubblewrap, mounts ready" \
            "$(alone bwrap --bind $root / --dev /dev --proc /proc --unshare-all --die-with-parent /bin/true)" "$base"
    fi
    if command -v systemd-nspawn >/dev/null; then
        row "systemd-nspawn, mounts ready" \
            "$(alone systemd-nspawn -q --register=no --keep-unit -D $root /bin/true)" "$base"
    fi
    if command -v podman >/dev/null; then
        # crun refuses a machine that has both cgroup versions: it is shown the first alone.
        row "podman run --rootfs, mounts ready" "$(prepare='umount /sys/fs/cgroup/unified 2>/dev/null || true' \
            alone podman --cgroup-manager cgroupfs run --rm --network none \
            --ulimit nofile=1024:1024 --ulimit nproc=1024:1024 --rootfs $root /bin/true)" "$base"
    fi
done
