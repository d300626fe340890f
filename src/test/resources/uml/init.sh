#!/bin/sh
# The first process of a User Mode Linux whose root is the real machine's root, and writable: writes below $kennel_test
# only, which the kernel's command line brings, as it brings $kennel_program. Each case leaves NAME.out, .err and .code.
exec >"$kennel_test/log" 2>&1 </dev/null
export PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8
modules=/usr/lib/uml/modules/$(uname -r)/kernel
attack=$kennel_test/attack

load() { for module; do busybox insmod "$modules/$module.ko"; done; }
kennel() {
    name=$1
    shift
    "$kennel_program" "$@" >"$kennel_test/$name.out" 2>"$kennel_test/$name.err"
    echo $? >"$kennel_test/$name.code"
}

mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t tmpfs run /run
mkdir -p /dev/pts
mount -t devpts pts /dev/pts
mount -t cgroup2 cgroup /sys/fs/cgroup
busybox ip link set lo up

layer=$kennel_test/layer.sfs
load drivers/block/loop fs/squashfs/squashfs drivers/net/veth
kennel nooverlay run --layer "$layer" -- true
load fs/overlayfs/overlay
kennel plain run --layer "$layer" --idmap no -- sh /try
kennel shifted run --layer "$layer" --idmap yes -- cat /proc/self/uid_map
kennel detached run --layer "$layer" --detach --name limits -- sleep 100
cat /sys/fs/cgroup/kennel.payload.limits/pids.max >"$kennel_test/pids.max"
kennel joined shell limits -- sh /try
kennel stopped stop --wait 0 limits

mkfifo "$kennel_test/end"
perl "$attack/bait.pl" "$kennel_test" "${kennel_test##*/}" <"$kennel_test/end" >"$kennel_test/bait" &
exec 3>"$kennel_test/end"
until [ -s "$kennel_test/bait" ] || ! kill -0 $!; do sleep 0.05; done
cp /proc/sys/kernel/core_pattern "$kennel_test/core_pattern.before"
cat "$attack/attack.pl" | kennel attack run --idmap no -- perl - $(cat "$kennel_test/bait")
cp /proc/sys/kernel/core_pattern "$kennel_test/core_pattern.after"
cp "$kennel_test/file" "$kennel_test/file.after"
exec 3>&-
wait
busybox poweroff -f
