#!/bin/sh
# Runs Dateline for this digest, on a build service or at home: sh ci/dateline build
#
# The program is the first of these that there is:
#   $DATELINE               a launcher somewhere else
#   ./dateline              a launcher at the top of this repository: with Dateline's sources, or beside a dateline.jar
#   .dateline-program/      a copy of Dateline's repository, fetched from the address below; needs git, a JDK and Maven
#
# sh ci/dateline --where prints the launcher's path.
set -eu

# A git address, and the branch, tag or commit that this digest is built with. Variables of the same kind win.
repository=${DATELINE_REPOSITORY:-'@repository@'}
revision=${DATELINE_REVISION:-'@revision@'}

case $0 in */*) here=${0%/*} ;; *) here=. ;; esac
top=$(CDPATH='' cd -P "$here/.." && pwd -P)
program=$top/.dateline-program

fail() {
  printf 'dateline: %s\n' "$*" >&2
  exit 3
}

fetch() {
  [ -n "$repository" ] || fail "this repository does not hold Dateline, and nothing says where it is:" \
    "set DATELINE_REPOSITORY to its git address, or write that into ci/dateline"
  wanted="$repository $revision"
  if [ -f "$program/.fetched" ] && [ "$(cat "$program/.fetched")" = "$wanted" ]; then return; fi
  printf 'Fetching Dateline (%s) …\n' "$revision" >&2
  rm -rf "$program"
  git init -q "$program"
  git -C "$program" fetch -q --depth 1 -- "$repository" "$revision" ||
    fail "Dateline could not be fetched from $repository ($revision)"
  git -C "$program" -c advice.detachedHead=false checkout -q FETCH_HEAD
  printf '%s\n' "$wanted" >"$program/.fetched"
}

if [ -n "${DATELINE:-}" ]; then
  launcher=$DATELINE
elif [ -f "$top/dateline" ]; then
  launcher=$top/dateline
else
  fetch
  launcher=$program/dateline
fi

if [ "${1:-}" = --where ]; then
  printf '%s\n' "$launcher"
  exit
fi
exec sh "$launcher" "$@"
