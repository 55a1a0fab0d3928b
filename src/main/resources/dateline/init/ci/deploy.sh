#!/bin/sh
# Copies what has changed since the last deployment to a server or an object store, and removes there what is gone. What
# pages need comes first, then articles, lists, and the feeds that announce them, so that no reader meets a dead link.
#
#   sh ci/deploy rsync user@host:/srv/www/digest
#   sh ci/deploy rclone remote:bucket/path
#
#   DEPLOY_MAX_REMOVED   stop when more files than that would be removed; 200 when it is not set
set -eu

fail() {
  printf 'deploy: %s\n' "$*" >&2
  exit 2
}

if [ $# -ne 2 ] || [ -z "$2" ]; then fail "usage: sh ci/deploy rsync|rclone DESTINATION"; fi
tool=$1
to=$2
case $tool in rsync | rclone) ;; *) fail "copies with rsync or rclone, not with $tool" ;; esac
case $0 in */*) here=${0%/*} ;; *) here=. ;; esac
cd "$here/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The paths of one part, each ended by a zero for rsync, which reads some lines as comments.
copy() {
  case $tool in
    rsync)
      tr '\n' '\0' <"$work/$1" >"$work/paths"
      rsync --times --perms --chmod=D755,F644 --no-implied-dirs --from0 --files-from="$work/paths" public/ "$to/"
      ;;
    rclone) rclone copy --ignore-times --no-traverse --files-from-raw "$work/$1" public "$to" ;;
  esac
}

remove() {
  case $tool in
    rsync)
      tr '\n' '\0' <"$work/removed" >"$work/paths"
      rsync --delete-missing-args --no-implied-dirs --from0 --files-from="$work/paths" public/ "$to/"
      ;;
    rclone) rclone delete --files-from-raw "$work/removed" "$to" ;;
  esac
}

sh ci/dateline manifest --max-removed "${DEPLOY_MAX_REMOVED:-200}"
for part in assets articles lists feeds removed; do
  sh ci/dateline manifest --list "$part" >"$work/$part"
done
for part in assets articles lists feeds; do
  if [ -s "$work/$part" ]; then copy "$part"; fi
done
# An empty list of files means all of them to rclone.
if [ -s "$work/removed" ]; then remove; fi
sh ci/dateline manifest --deployed
