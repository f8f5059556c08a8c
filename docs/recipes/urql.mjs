// How much of one's money reached a candidate, with urql: npm install, then node urql.mjs [SERVER]
import { Client, fetchExchange, gql } from '@urql/core';

const server = process.argv[2] ?? 'http://localhost:8080';
const client = new Client({ url: `${server}/graphql`, exchanges: [fetchExchange], preferGetMethod: false });

const FLOW = gql`
  query Flow($from: ID!, $to: ID!, $toleranceDays: Int) {
    moneyFlow(from: $from, to: $to, options: { toleranceDays: $toleranceDays, channels: [SUPPORT] }) {
      graphVersion
      channels { channel arrived attributed notes }
    }
  }
`;

for (const toleranceDays of [0, 3]) {
  const { data, error } = await client.query(FLOW, {
    from: 'donor:v1-c3bc1bba5495696551a9',
    to: 'candidate:phl:larry-krasner',
    toleranceDays,
  });
  if (error) throw error;
  for (const { channel, arrived, attributed } of data.moneyFlow.channels) {
    console.log(`${toleranceDays} days: ${channel} ${attributed ?? 'not known'} of ${arrived}`);
  }
}
