# A stick for the tests of storage to read in: the file "disk" with NTFS, shown at "stick" by a program of its own that
# can be killed, whereupon the kernel gets no answer any more, as from a stick that was pulled out.
mkdir stick
truncate -s 200M disk
mkntfs -F -Q -q disk >&2

plug() {
    loop=$(losetup --find --show "$PWD/disk")
    ntfs-3g -o "no_detach$1" "$loop" stick >&2 &
    driver=$!
    until mountpoint -q stick; do kill -0 $driver && sleep 0.05; done
    losetup --detach "$loop" # which is done when the program ends
}
