#!/bin/sh
# Restores a team from a backup that backup.sh made, into an empty database and a folder for original files.
#   FISSURE_TEAM=postgres://fissure@127.0.0.1:5432/desk FISSURE_FILES=/var/lib/fissure/files restore.sh /var/backups/fissure/desk-….dump
# Stop all servers and workers before.
set -eu
dump=${1:?"restore.sh: Expected a backup, such as desk-20261130T023000Z.dump, got none"}
: "${FISSURE_TEAM:?"restore.sh: Expected the database of the team, got none; set FISSURE_TEAM"}"
: "${FISSURE_FILES:?"restore.sh: Expected the folder of original files, got none; set FISSURE_FILES"}"
(cd "$(dirname "$dump")" && sha256sum --check --quiet "$(basename "$dump").sha256")
there=$(psql --no-psqlrc --tuples-only --no-align --command="select count(*) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')" "$FISSURE_TEAM")
if [ "$there" != 0 ]; then
	echo "restore.sh: Expected an empty database, got one with $there tables; create another, or remove what is in it" >&2
	exit 2
fi
pg_restore --exit-on-error --single-transaction --no-owner --no-privileges --dbname="$FISSURE_TEAM" "$dump"
database=${FISSURE_TEAM%%\?*}
into=$FISSURE_FILES/${database##*/}
mkdir -p "$into"
tar -cf - -C "$(dirname "$dump")/files" . | tar -xf - -C "$into" --skip-old-files
psql --no-psqlrc --quiet --command='set client_min_messages = error' --command=analyze "$FISSURE_TEAM"
