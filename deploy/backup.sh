#!/bin/sh
# Backs up a team: first the database, then the folder of original files.
#   FISSURE_TEAM=postgres://fissure@127.0.0.1:5432/desk FISSURE_FILES=/var/lib/fissure/files backup.sh /var/backups/fissure
# The order matters. A file is written before the row that names it, and is never changed: what is copied after the database holds every file
# that the database names. FISSURE_KEEP backups of the database are kept (14). The folder of files is one copy, to which new files are added.
set -eu
umask 077
to=${1:?"backup.sh: Expected a folder for backups, got none"}
: "${FISSURE_TEAM:?"backup.sh: Expected the database of the team, got none; set FISSURE_TEAM"}"
: "${FISSURE_FILES:?"backup.sh: Expected the folder of original files, got none; set FISSURE_FILES"}"
database=${FISSURE_TEAM%%\?*}
from=$FISSURE_FILES/${database##*/}
mkdir -p "$to/files" "$from"
name=desk-$(date -u +%Y%m%dT%H%M%SZ).dump
pg_dump --format=custom --compress=6 --no-owner --no-privileges --file="$to/.$name" "$FISSURE_TEAM"
# A dump that cannot be read is none.
pg_restore --list "$to/.$name" >/dev/null
if command -v rsync >/dev/null; then
	rsync --archive "$from/" "$to/files/"
else
	tar -cf - -C "$from" . | tar -xf - -C "$to/files" --skip-old-files
fi
(cd "$to" && sha256sum ".$name" | sed 's/  \./  /' >"$name.sha256")
# Whole from here on.
mv "$to/.$name" "$to/$name"
find "$to" -maxdepth 1 -name 'desk-*.dump' | sort -r | tail -n +$((${FISSURE_KEEP:-14} + 1)) | while read -r old; do rm -f "$old" "$old.sha256"; done
echo "$to/$name"
