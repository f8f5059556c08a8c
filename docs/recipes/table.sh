#!/bin/sh
# Contributions to a committee as a spreadsheet, with curl: sh table.sh [SERVER]
server=${1:-http://localhost:8080}
curl -sS --fail-with-body "$server/q/committee-receipts.csv?id=committee:phl:philadelphia-justice-and-public-safety"
