# Run in a mount namespace of its own: mounts the image $1 as a part of the system of its own, runs the program $0.
mkdir -p /opt
mount -o loop "$1" /opt
"$0" run --idmap "$2" -- sh -c 'cat /opt/marker; echo written >/opt/marker; cat /opt/marker; stat -c %u /opt/marker /opt; echo new >/opt/new; cat /opt/new; ls -A /home'
cat /opt/marker
umount /opt
