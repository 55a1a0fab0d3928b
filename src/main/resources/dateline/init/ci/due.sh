#!/bin/sh
# Whether the clock has changed the digest since the last build: an embargo has ended, an article's date has come, one
# has expired. Ends with 0 when a build is due, and with 75 when there is nothing to do.
#
#   sh ci/due && sh ci/dateline build
#
# The last build left the next such instant in .dateline/next-change.json. Without that file, a build is due.
set -eu

case $0 in */*) here=${0%/*} ;; *) here=. ;; esac
next=$here/../.dateline/next-change.json

if [ ! -r "$next" ]; then
  echo "Nothing is known of an earlier build: building."
  exit 0
fi
at=$(sed -n 's/^ *"at": *"\([0-9TZ:.-]*\)".*/\1/p' "$next")
if [ -z "$at" ]; then
  echo "Nothing changes by itself."
  exit 75
fi
now=${DUE_NOW:-$(date -u +%Y-%m-%dT%H:%M:%SZ)}

# Both are in UTC and written alike, so that the earlier one comes first.
if [ "$(printf '%s\n%s\n' "$at" "$now" | LC_ALL=C sort | head -n 1)" = "$at" ]; then
  echo "The digest changed by itself at $at: building."
else
  echo "The next change comes at $at."
  exit 75
fi
