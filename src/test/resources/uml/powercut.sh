#!/bin/sh
# A sandbox whose storage lies on the first disk, at $kennel_storage of it, and that writes until the power is cut.
. "${0%/*}/boot.sh"
load drivers/block/loop fs/overlayfs/overlay drivers/net/veth
mkdir /run/disk
mount -t ext4 /dev/ubda /run/disk
cd /run/disk
# Through a pipe, so that the console gets the lines alone: that is no file of this machine's memory.
"$kennel_program" run --layer "$kennel_test/tree" --storage "$kennel_storage" -- sh /write 2>"$kennel_test/err" |
    cat >/dev/console
busybox poweroff -f
