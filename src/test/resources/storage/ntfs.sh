# Folders and an image on NTFS: program, layer and a folder to work in.
program=$1 layer=$2 here=${0%/*}
cd "$3"
. "$here/stick.sh"

for options in "" ,permissions; do
    plug "$options"
    mkdir stick/box
    "$program" run --layer "$layer" --storage dir:stick/box -- true && code=0 || code=$?
    echo "refused: $code, left: $(ls -A stick/box)"
    rmdir stick/box
    umount stick
    wait $driver || true
done
plug ""
# At a terminal, where progress is told.
script -qec "'$program' run --layer '$layer' --storage image:stick/box.img:64M -- sh -c 'echo kept >/root/kept'" made
echo "blocks: $(stat -c '%b %B %s' stick/box.img), files: $(ls -A stick)"
"$program" run --layer "$layer" --storage image:stick/box.img -- cat /root/kept
e2fsck -fn stick/box.img >&2
umount stick
wait $driver || true
