# Stands on the machine, outside of any sandbox: what the attack tries to reach. Proves first that each thing can be
# reached at all, prints the attack's arguments in one line, and cleans up when its input ends.
# perl bait.pl FOLDER TOKEN, on a folder of the system layer
use strict;
use Socket;

my ($folder, $token) = @ARGV;
my ($S_IFBLK, $S_IFCHR) = (0060600, 0020600);
my ($ADD_KEY, $KEYCTL, $MKNOD) = (248, 250, 133);
my ($SEARCH, $UNLINK, $USER_KEYRING) = (10, 9, -4);
my @kept;

sub listens {
    my ($family, $address) = @_;
    socket(my $socket, $family, SOCK_STREAM, 0);
    bind($socket, $address) && listen($socket, 9) or die "listen: $!";
    push @kept, $socket;
    socket(my $visitor, $family, SOCK_STREAM, 0);
    connect($visitor, getsockname $socket) or die "connect: $!";
    return getsockname $socket;
}

sub disk {
    open my $partitions, "<", "/proc/partitions" or die;
    my @disks = map { /^\s*(\d+)\s+(\d+)\s+\d+\s+(?!loop|ram|zram)/ ? "$1:$2" : () } <$partitions>;
    return $disks[0] // "7:0";
}

sub key {
    my ($type, $name, $text) = ("user", $token, "secret");
    my $key = syscall($ADD_KEY, $type, $name, $text, 6, $USER_KEYRING);
    syscall($KEYCTL, $SEARCH, $USER_KEYRING, $type, $name, 0) == $key or die "key: $!";
    return $key;
}

sub node {
    my ($path, $mode, $major, $minor) = @_;
    syscall($MKNOD, $path, $mode, $major << 8 | $minor & 255 | ($minor & ~255) << 12) == 0 or die "mknod $path: $!";
}

sub fill { my ($path) = @_; open my $file, ">", $path or die "$path: $!"; print {$file} "untouched"; close $file }

my $device = disk();
node("$folder/disk", $S_IFBLK, split /:/, $device);
node("$folder/mem", $S_IFCHR, 1, 1);
my $key;
my @secrets = ("$folder/file", "/tmp/$token.host", "/home/$token.host");
END {
    syscall($KEYCTL, $UNLINK, $key, $USER_KEYRING) if $key;
    unlink @secrets, map { "$folder/$_" } qw(disk mem socket);
}
fill($_) for @secrets;
$key = key();
listens(AF_UNIX, pack_sockaddr_un("$folder/socket"));
listens(AF_UNIX, pack("S", AF_UNIX) . "\0$token");
my ($port) = unpack_sockaddr_in(listens(AF_INET, pack_sockaddr_in(0, INADDR_LOOPBACK)));
my $namespaces = join ",", map { readlink } glob "/proc/self/ns/*";
$| = 1;
print "$$ $device $token $port $folder $token $namespaces\n";
1 while <STDIN>;
