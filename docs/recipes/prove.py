"""A committee's money by month, each sum proved by its rows, with nothing but Python: python3 prove.py [SERVER]"""
import json
import sys
from decimal import Decimal
from urllib.request import Request, urlopen

SERVER = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8080"
COMMITTEE = "committee:phl:philadelphia-justice-and-public-safety"
GROUPS = """
query Groups($filter: SummaryFilter!) {
  summarize(money: CONTRIBUTIONS, filter: $filter, by: [MONTH], orderBy: { field: KEY, direction: ASC }, first: 100) {
    total { amount }
    rest { groups }
    nodes { keys { dimension value bucket } amount rows }
  }
}
"""
ROWS = """
query Rows($filter: SummaryFilter!, $where: [SummaryKeyInput!]!, $after: String) {
  summaryRows(money: CONTRIBUTIONS, filter: $filter, where: $where, first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { rowId amount kind citation { url } }
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


def rows(wanted, keys):
    after = None
    while True:
        page = ask(ROWS, {"filter": wanted, "where": keys, "after": after})["summaryRows"]
        yield from page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


# Things of value stand beside an amount, never in it; counted: true leaves rows in no total out.
wanted = {"recipients": [COMMITTEE], "kinds": ["MONETARY", "SELF_FUNDING"], "counted": True}
for group in ask(GROUPS, {"filter": wanted})["summarize"]["nodes"]:
    listed = list(rows(wanted, group["keys"]))
    assert sum(Decimal(row["amount"]) for row in listed) == Decimal(group["amount"])
    print(group["keys"][0]["value"], group["amount"], "in", len(listed), "rows, such as", listed[0]["citation"]["url"])
