# Run in a mount namespace of its own: makes this machine a Puppy whose root is an overlay, with its branches below
# /initrd as woof-CE leaves them, then runs the program $0 there. / is the main layer; the save layer holds two files.
base=/mnt
mount -t tmpfs -o mode=0755 none $base
mkdir -p $base/pup_ro2 $base/pup_rw/upper/root $base/pup_rw/work $base/new
mount --bind / $base/pup_ro2
echo saved >$base/pup_rw/upper/root/saved
mknod $base/pup_rw/upper/etc-was-here c 0 0
mount -t overlay -o lowerdir=$base/pup_ro2,upperdir=$base/pup_rw/upper,workdir=$base/pup_rw/work unionfs $base/new
for branch in pup_ro2 pup_rw; do
    mkdir -p $base/new/initrd$base/$branch
    mount --bind $base/$branch $base/new/initrd$base/$branch
done
mkdir -p $base/new/old $base/new/run
for folder in proc sys dev; do mount --rbind /$folder $base/new/$folder; done
mount -t tmpfs -o mode=0755 none $base/new/run
cd $base/new
pivot_root . old
cd /
umount -l /old
rmdir /old
"$0" layers --json
"$0" run -- sh -c 'cat /root/saved; echo new >/root/saved; cat /root/saved; cat /proc/self/uid_map'
"$0" run --without 'save layer' -- test ! -e /root/saved
cat /root/saved
