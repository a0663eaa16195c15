#!/usr/bin/env sh
# Prints fresh secrets for docker-compose.yml: sh deploy/new-secrets.sh > .env
# Keep the file: the passwords are those of the database volume made with it.
set -eu

secret() {
  head -c 32 /dev/urandom | od -An -v -tx1 | tr -d ' \n'
}

for name in SUBGRAPH_SECRET MYSQL_ROOT_PASSWORD REDIS_PASSWORD \
  COORDINATORS_DATABASE_PASSWORD SIGNATORIES_DATABASE_PASSWORD \
  SUPPORT_ACTIONS_DATABASE_PASSWORD KNOWLEDGE_EXCHANGE_DATABASE_PASSWORD; do
  echo "$name=$(secret)"
done
