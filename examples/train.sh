#!/bin/sh
# Newton's method for the square root of 2, as a trial: how near is it after each step, damped by DAMPING?
# The state is one number, kept in a file before an epoch is printed.
kept="$BARRIDO_CHECKPOINT_FOLDER/state"
epoch="$BARRIDO_RESUME_FROM_EPOCH"
x="$START"
if [ "$epoch" -gt 0 ]; then
  read -r epoch x < "$kept"
fi
while [ "$epoch" -lt "$BARRIDO_EPOCHS" ]; do
  epoch=$((epoch + 1))
  x=$(awk -v x="$x" -v damping="$DAMPING" 'BEGIN { printf "%.17g", x - damping * (x * x - 2) / (2 * x) }')
  echo "$epoch $x" > "$kept.new" && mv "$kept.new" "$kept"
  error=$(awk -v x="$x" 'BEGIN { d = x * x - 2; printf "%.17g", d < 0 ? -d : d }')
  echo "step $epoch is at $x"
  echo "{\"epoch\": $epoch, \"error\": $error}"
done
echo "{\"final\": true, \"root\": $x}"
