"""Who ran in a race and who spent for whom, with gql: pip install "gql[requests]", then python3 with_gql.py [SERVER]"""
import sys
from decimal import Decimal

from gql import Client, gql
from gql.transport.requests import RequestsHTTPTransport

server = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8080"
client = Client(transport=RequestsHTTPTransport(url=f"{server}/graphql", retries=3), fetch_schema_from_transport=True)
query = gql(
    """
    query Race($key: String!) {
      race(key: $key) {
        name
        spendingByCandidate { candidate { name } support { amount } oppose { amount } }
      }
    }
    """
)
# The schema was fetched above, so that a wrong field is found before anything is sent.
key = "ocd-division/country:us/state:pa/place:philadelphia|district-attorney|2017-05-16|primary|dem|-"
race = client.execute(query, variable_values={"key": key})["race"]
print(race["name"])
for row in race["spendingByCandidate"]:
    print(row["candidate"]["name"], "support", Decimal(row["support"]["amount"]), "oppose", Decimal(row["oppose"]["amount"]))
