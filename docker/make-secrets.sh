#!/bin/sh
# Makes the secrets that docker-compose.yml hands out as files. What is there already is never overwritten.
set -eu
cd "$(dirname "$0")"
umask 077
mkdir -p secrets

# A container reads these under a user of its own; the folder keeps everybody else out.
keep() {
	[ -e "secrets/$1" ] && return
	printf '%s\n' "$2" >"secrets/$1.new"
	chmod 444 "secrets/$1.new"
	mv "secrets/$1.new" "secrets/$1"
	echo "made docker/secrets/$1"
}
word() { head -c 24 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n'; }
part() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" secrets/database.json; }

keep postgres_password "$(word)"
keep database.json "{\"app\":\"$(word)\",\"worker\":\"$(word)\",\"backup\":\"$(word)\"}"
keep database_url "postgres://postgres:$(cat secrets/postgres_password)@postgres:5432/holdfast"
keep app_database_url "postgres://holdfast_app:$(part app)@postgres:5432/holdfast"
keep worker_database_url "postgres://holdfast_worker:$(part worker)@postgres:5432/holdfast"
keep master_key "$(head -c 32 /dev/urandom | base64)"
keep resend_api_key ""
