# Sourced with $home and $main set: finds Java, picks the class path and the class-data archive, becomes the JVM.
# With a standard stream closed, the JVM would open a file of its own in its place, and a sandbox would get that.
[ -e /proc/self/fd/0 ] || exec </dev/null
[ -e /proc/self/fd/1 ] || exec >/dev/null
[ -e /proc/self/fd/2 ] || exec 2>/dev/null
# A JVM does not start in a folder that was deleted.
[ . -ef "${PWD:-/}" ] || cd /
PATH=${PATH:+$PATH:}/usr/sbin:/usr/bin:/sbin:/bin

lib=$home/lib
java=${JAVA_HOME:+$JAVA_HOME/bin/java}
[ -x "$java" ] || java=$(command -v java) || {
    for java in /usr/lib/jvm/*/bin/java /usr/lib64/jvm/*/bin/java /opt/*/bin/java; do [ -x "$java" ] && break; done
}
[ -x "$java" ] || { echo "kennel: Java 17 or later is needed and was not found; on Debian: apt install openjdk-17-jre" >&2; exit 69; }
[ -L "$java" ] && java=$(readlink -f "$java")

version=
number=
while IFS='="' read -r key _ value _; do
    [ "$key" = JAVA_RUNTIME_VERSION ] && version=$value
    [ "$key" = JAVA_VERSION ] && number=$value
    [ -z "$version" ] || [ -z "$number" ] || break # a long line follows, and a shell reads byte by byte
done 2>/dev/null <"${java%/bin/java}/release"
case ${number%%.*} in
'') ;; # no release file: let this Java say itself whether it is too old
*[!0-9]* | [0-9] | 1[0-6])
    echo "kennel: Java 17 or later is needed, $java is $number; set JAVA_HOME to a newer one" >&2
    exit 69 ;;
esac

machine=$(uname -m)
case $machine in i?86) machine=i386 ;; arm*) machine=arm ;; esac

# Java reads file names in the locale's encoding and, under a plain C locale (pkexec leaves no other) or one that is
# not installed, loses every letter beyond ASCII. So it gets an encoding that is there, and the language apart.
export LANG="${LC_ALL:-${LC_MESSAGES:-${LANG:-C}}}"
unset LC_ALL
if [ -d /usr/lib/locale/C.utf8 ] || [ -d /usr/lib/locale/C.UTF-8 ]; then
    export LC_ALL=C.UTF-8
else
    case $LANG in *[uU][tT][fF]-8* | *[uU][tT][fF]8*) ;; *) export LC_CTYPE=C.UTF-8 ;; esac
fi
case $LANG in [a-z][a-z]_*) language=-Duser.language=${LANG%%_*} ;; *) language= ;; esac

path=$lib/kennel.jar:$lib/jffi.jar:$lib/jnr-constants.jar
[ "$main" = kennel.launcher.Main ] || {
    path=$path:$lib/picocli.jar:$lib/nanojson.jar:$lib/flatlaf.jar:$lib/miglayout-core.jar:$lib/miglayout-swing.jar
}

# A class-data archive that does not fit the JVM, the folder or the jar would switch class sharing off
# altogether, so it is used only when its stamp says that it was made for just these.
share=
if [ "$main" = kennel.Main ] && [ -n "$version" ]; then
    archive=$lib/kennel.jsa
    stamp=
    [ -r "$archive.for" ] && [ "$archive" -nt "$lib/kennel.jar" ] && read -r stamp <"$archive.for"
    if [ "$stamp" = "$version $lib" ]; then
        share=-XX:SharedArchiveFile=$archive
    elif [ -w "$lib" ] && [ -z "$KENNEL_ARCHIVING" ]; then
        "$lib/archive" >/dev/null 2>&1 </dev/null &
    fi
fi

# A window's memory is kept small. A console by itself has much to compute: its code is compiled well. Until the others are
# there, a picture stands in for them.
# The packages are opened to show a sandbox's desktop: only there the X window of a component can be learnt.
splash=
exports=
speed='-XX:TieredStopAtLevel=1 -Xmx128m'
case $1 in
console) speed=-Xmx64m ;;
wizard | panel | desktop)
    speed='-XX:TieredStopAtLevel=1 -Xmx96m'
    [ "$1" = desktop ] || splash=-splash:$lib/splash.png
    exports='--add-exports=java.desktop/sun.awt=ALL-UNNAMED --add-exports=java.desktop/sun.awt.X11=ALL-UNNAMED' ;;
esac

# Serial collector and, for what is over soon, C1 only. No perf data: it would leave a file in /tmp when the
# JVM becomes LXC. MaxFDLimit would raise the open-file limit that the container inherits.
set -- -XX:+UseSerialGC $speed -Xms16m -XX:-UsePerfData -XX:-MaxFDLimit -Xlog:disable -Xlog:all=error:stderr ${splash:+"$splash"} $exports \
    ${share:+"$share"} ${language:+"$language"} -Djffi.boot.library.path="$lib/native/jni/$machine-Linux" -Dkennel.home="$home" $KENNEL_JAVA_OPTIONS -cp "$path" "$main" "$@"
exec "$java" "$@"
