#!/bin/sh
# Who gave most to a committee, with curl: sh ask.sh [SERVER]
server=${1:-http://localhost:8080}
curl -sS --fail-with-body "$server/graphql" -H 'Content-Type: application/json' -H 'Accept: application/graphql-response+json' \
	-d '{"query": "query Top($id: ID!) { committee(id: $id) { name topDonors(first: 3) { actor { name } amount } } }",
		"variables": {"id": "committee:phl:philadelphia-justice-and-public-safety"}}'
