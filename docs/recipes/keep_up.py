"""A copy of the whole graph, kept up to date, with nothing but Python: python3 keep_up.py [SERVER]"""
import csv
import gzip
import json
import sys
import time
from urllib.error import HTTPError
from urllib.request import urlopen

SERVER = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8080"


def ask(path):
    """The files of a new version are made when they are first asked for: wait for them."""
    while True:
        try:
            return urlopen(SERVER + path)
        except HTTPError as error:
            if error.code != 503:
                raise
            time.sleep(int(error.headers.get("Retry-After", "2")))


def take_all():
    manifest = json.load(ask("/export/bulk/manifest.json"))
    tables = {}
    for file in manifest["files"]:
        with gzip.open(ask(file["path"]), "rt", encoding="utf-8", newline="") as rows:
            tables[file["table"]] = {tuple(row[k] for k in file["key"]): row for row in csv.DictReader(rows)}
    return {"version": manifest["graphVersion"], "keys": {f["table"]: f["key"] for f in manifest["files"]}}, tables


def follow(state, tables):
    """What changed since, put in place; withdrawn rows go."""
    lines = [json.loads(line) for line in ask(f"/export/changes.jsonl?since={state['version']}")]
    if lines[-1].get("changes") != len(lines) - 2:
        raise SystemExit("the answer broke off; ask again")
    for line in lines[1:-1]:
        rows, key = tables[line["table"]], state["keys"][line["table"]]
        if "was" in line:
            rows.pop(tuple(text(line["was"][k]) for k in key), None)
        if "row" in line:
            rows[tuple(text(line["row"][k]) for k in key)] = {k: text(v) for k, v in line["row"].items()}
    state["version"] = lines[0]["graphVersion"]
    return len(lines) - 2


def text(value):
    """As the CSV has it."""
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


state, tables = take_all()
print("version", state["version"], {name: len(rows) for name, rows in tables.items() if rows})
print(follow(state, tables), "changes since")
