#!/bin/sh
# Storage on a stick with FAT, which is the first disk.
. "${0%/*}/boot.sh"
load drivers/block/loop fs/overlayfs/overlay drivers/net/veth
load fs/nls/nls_cp437 fs/nls/nls_ascii fs/fat/fat fs/fat/vfat
stick=/run/stick
mkdir "$stick"
mount -t vfat -o iocharset=ascii /dev/ubda "$stick"
mkdir "$stick/box"

layer=$kennel_test/tree
kennel folder run --layer "$layer" --storage "dir:$stick/box" -- true
find "$stick/box" >"$kennel_test/folder.left"
kennel large run --layer "$layer" --storage "image:$stick/box.img:5G" -- true
ls -A "$stick" >"$kennel_test/large.left"
# At a terminal, where progress is told.
run="'$kennel_program' run --layer '$layer' --storage 'image:$stick/box.img:64M'"
script -qec "$run -- sh -c 'echo kept >/root/kept'" "$kennel_test/made.out"
echo $? >"$kennel_test/made.code"
stat -c '%b %B %s' "$stick/box.img" >"$kennel_test/made.blocks"
ls -A "$stick" >"$kennel_test/made.left"
kennel again run --layer "$layer" --storage "image:$stick/box.img" -- cat /root/kept
# Root has every right here, of which making an ext4 image larger wants one more than all else.
kennel grown storage grow "$stick/box.img" 128M
kennel room run --layer "$layer" --storage "image:$stick/box.img" -- df -m /
kennel detached run --detach --name grows --layer "$layer" --storage "image:$stick/box.img" -- sleep 100
kennel used storage grow "$stick/box.img" 200M
kennel usedroom shell grows -- df -m /
kennel stopped stop --wait 0 grows
kennel kept run --layer "$layer" --storage "image:$stick/box.img" -- cat /root/kept
e2fsck -fn "$stick/box.img" >"$kennel_test/check.out" 2>&1
echo $? >"$kennel_test/check.code"
umount "$stick" && echo alone >"$kennel_test/umount.out"
busybox poweroff -f
