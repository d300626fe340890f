# What every first process of a User Mode Linux does, for them to read in. Its root is the real machine's root, and
# writable: it writes below $kennel_test only, which the kernel's command line brings, as it brings $kennel_program.
# Each case leaves NAME.out, .err and .code.
exec >"$kennel_test/log" 2>&1 </dev/null
export PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8
modules=/usr/lib/uml/modules/$(uname -r)/kernel

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
# What is on record of storage here is none of the real machine's business.
mkdir -p /dev/pts /var/lib/kennel
mount -t tmpfs kept /var/lib/kennel
mount -t devpts pts /dev/pts
mount -t cgroup2 cgroup /sys/fs/cgroup
busybox ip link set lo up
