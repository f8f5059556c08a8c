// Who gave most to a committee, with Apollo Client 4: npm install, then node apollo.mjs [SERVER]
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

const server = process.argv[2] ?? 'http://localhost:8080';
const client = new ApolloClient({
  link: new HttpLink({ uri: `${server}/graphql` }),
  // Ids are global, so that every thing has one place in the cache; lists grow page by page.
  cache: new InMemoryCache({ typePolicies: { Committee: { fields: { receipts: relayStylePagination() } } } }),
});

const RECEIPTS = gql`
  query Receipts($id: ID!, $after: String) {
    committee(id: $id) {
      id
      name
      topDonors(first: 3) { actor { id name } amount }
      receipts(first: 5, after: $after) {
        edges { cursor node { id amount date from { id name } } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`;

const id = 'committee:phl:philadelphia-justice-and-public-safety';
const { data } = await client.query({ query: RECEIPTS, variables: { id } });
console.log(data.committee.name);
for (const { actor, amount } of data.committee.topDonors) console.log(amount, actor.name);
for (const { node } of data.committee.receipts.edges) console.log(node.date, node.amount, node.from.name);
client.stop();
