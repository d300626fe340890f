#!/bin/bash
# Measures the console beside xterm on one display: `src/bench/terminal.sh [RUNS]`, after mvn package.
# Needs xvfb, openbox, xterm and a JDK with windows. Prints medians, ratios to xterm, and what only Kennel's can tell.
set -eu
bench=$(cd "$(dirname "$0")" && pwd)
home=$bench/../../target/kennel
work=$(mktemp -d /var/tmp/kennel-bench.XXXXXX)
Xvfb -displayfd 3 -screen 0 1400x1000x24 -nolisten tcp 3>"$work/display" >/dev/null 2>&1 &
display=$!
trap 'kill $display; rm -rf "$work"' EXIT
while [ ! -s "$work/display" ]; do sleep 0.1; done
export DISPLAY=:$(cat "$work/display")
openbox >/dev/null 2>&1 &
sleep 1
java -XX:+UseSerialGC -Xmx512m -cp "$home/lib/kennel.jar" "$bench/TerminalBench.java" "$home/bin/kennel" "$work" "${1:-3}"
