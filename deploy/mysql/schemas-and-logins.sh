#!/usr/bin/env bash
# Makes one schema and one login per subgraph, just as the subgraph's own address says, so that no subgraph can read
# another one's tables. A MySQL container runs this once, when it starts on an empty volume.
set -euo pipefail

# mysql://login:password@host:port/schema; nothing in it needs quoting.
address='^mysql://([A-Za-z0-9_]+):([A-Za-z0-9_.-]+)@[^/]+/([A-Za-z0-9_]+)$'
statements=''
for subgraph in COORDINATORS SIGNATORIES SUPPORT_ACTIONS KNOWLEDGE_EXCHANGE; do
  variable="${subgraph}_DATABASE_URL"
  if [[ ! ${!variable:-} =~ $address ]]; then
    echo "$variable must look like mysql://login:password@host:3306/schema, of letters, digits and _ (- and . in the password)." >&2
    exit 1
  fi
  login=${BASH_REMATCH[1]} password=${BASH_REMATCH[2]} schema=${BASH_REMATCH[3]}
  # In a GRANT, _ stands for any character and would open schemas of similar names.
  statements+="
    CREATE DATABASE IF NOT EXISTS \`$schema\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
    CREATE USER IF NOT EXISTS '$login'@'%' IDENTIFIED BY '$password';
    GRANT ALL PRIVILEGES ON \`${schema//_/\\_}\`.* TO '$login'@'%';"
done

MYSQL_PWD="${MYSQL_ROOT_PASSWORD:-}" mysql --user=root <<<"$statements"
