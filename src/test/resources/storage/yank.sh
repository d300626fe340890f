# Pulls a stick out while a sandbox writes to an image on it: program, layer, a folder to work in, the start of the
# sandboxes' names, and the filesystem that holds the image, which is the stick's NTFS or an ext4 behind it.
program=$1 layer=$2 name=$4 kind=$5 here=${0%/*}
cd "$3"
. "$here/stick.sh"
trap '"$program" stop --wait 0 "$name-1" "$name-2" >/dev/null 2>&1 || true' EXIT
mkdir ext4
mount --make-rshared / # as systemd does

plugAll() {
    plug ""
    place=stick
    [ $kind = ext4 ] || return 0
    place=ext4
    [ -e stick/inner ] || { head -c 100M /dev/zero >stick/inner && mkfs.ext4 -q stick/inner; }
    e2fsck -p stick/inner >&2 || [ $? = 1 ]
    mount -o loop stick/inner ext4
}
# The kernel lets go of a loop device a moment after its user.
soon() {
    for try in $(seq 100); do
        "$@" && return
        sleep 0.1
    done 2>/dev/null
    "$@"
}
noLoopDevice() { ! losetup --list --noheadings --output BACK-FILE | grep -q -e "^$PWD" -e "$name"; }

# Fails while anybody uses it.
unplugAll() {
    [ $kind != ext4 ] || soon umount ext4
    soon umount stick
    soon noLoopDevice
}

plugAll
echo "of another" >$place/neighbour
sync $place/neighbour
"$program" run --detach --name "$name-1" --layer "$layer" --storage "image:$place/$name.img:32M" -- sleep 600
"$program" run --detach --name "$name-2" --layer "$layer" -- sleep 600
"$program" shell "$name-1" -- sh -c 'echo safe >/root/safe; sync /root/safe; sh /hard & sleep 1'
kill -9 $driver
wait $driver || true

"$program" list | grep -c "^$name-[12] "
"$program" shell "$name-2" -- echo goes on
"$program" shell "$name-1" -- sh -c 'echo lost >/root/lost' && echo "wrote to nowhere"
"$program" run --layer "$layer" --storage "image:$place/other.img:32M" -- true && echo "made nowhere"
"$program" stop "$name-1"
echo "stopped: $?"
unplugAll
echo "nothing left"

plugAll
"$program" run --layer "$layer" --storage "image:$place/$name.img" -- cat /root/safe
cat $place/neighbour
e2fsck -fn $place/$name.img >&2
echo "checked: $?"
unplugAll
wait $driver || true # it sometimes fails after it has unmounted
