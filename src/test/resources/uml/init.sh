#!/bin/sh
# A kernel without overlayfs at first, then the sandboxes of a kernel that is older than this machine's, and the attack.
. "${0%/*}/boot.sh"
attack=$kennel_test/attack

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
