# Runs a program and sees to it that nothing of it is left when it has ended, or when whoever holds standard input has.
# A line on standard input asks the program to end (SIGTERM); the end of standard input kills it with all that it began.
# $1: a word that marks its processes, in their environment; the rest: the program and its arguments.
mark="BARRIDO_PROCESS=$1"
shift
trap '' HUP INT TERM
exec 3<&0 </dev/null
(
  trap - HUP INT TERM
  export "$mark"
  exec "$@"
) 3<&- &
program=$!

# Again until there is none, since one may begin another meanwhile.
kill_marked() {
  rounds=0
  while [ "$rounds" -lt 20 ]; do
    found=$(grep -Fls "$mark" /proc/[0-9]*/environ)
    [ -n "$found" ] || break
    for each in $found; do
      each=${each#/proc/}
      kill -KILL "${each%/environ}"
    done
    rounds=$((rounds + 1))
  done
} 2>/dev/null

(
  exec <&3 3<&-
  while read -r _; do kill -TERM "$program"; done
  kill -KILL "$program"
  kill_marked
) >/dev/null 2>&1 &
watcher=$!
exec 3<&-
wait "$program"
code=$?
kill -KILL "$watcher" 2>/dev/null
kill_marked
exit "$code"
