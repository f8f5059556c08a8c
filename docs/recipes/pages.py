"""All contributions to a committee, page by page, with nothing but Python: python3 pages.py [SERVER]"""
import json
import sys
from decimal import Decimal
from urllib.request import Request, urlopen

SERVER = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8080"
QUERY = """
query Receipts($id: ID!, $after: String) {
  committee(id: $id) {
    receipts(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { date amount from { name } }
    }
  }
}
"""


def ask(query, variables):
    body = json.dumps({"query": query, "variables": variables}).encode()
    request = Request(f"{SERVER}/graphql", body, {"Content-Type": "application/json", "Accept": "application/json"})
    with urlopen(request) as response:
        answer = json.load(response)
    if answer.get("errors"):
        raise SystemExit("\n".join(f"{e['extensions'].get('code')}: {e['message']}" for e in answer["errors"]))
    return answer["data"]


def receipts(committee):
    after = None
    while True:
        page = ask(QUERY, {"id": committee, "after": after})["committee"]["receipts"]
        yield from page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


total = Decimal(0)
for row in receipts("committee:phl:philadelphia-justice-and-public-safety"):
    total += Decimal(row["amount"])  # never float: amounts are exact
    print(row["date"], row["amount"], row["from"]["name"])
print("in all", total)
