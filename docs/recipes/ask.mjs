// How much of one's money reached a candidate, with fetch: node ask.mjs [SERVER]
const server = process.argv[2] ?? 'http://localhost:8080';

async function ask(query, variables) {
  const response = await fetch(`${server}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json;q=0.9' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors.map(({ message, extensions }) => `${extensions?.code}: ${message}`).join('\n'));
  return data;
}

const { moneyFlow } = await ask(
  `query Flow($from: ID!, $to: ID!) {
    moneyFlow(from: $from, to: $to, options: { toleranceDays: 3, channels: [SUPPORT] }) {
      channels { channel arrived attributed notes }
    }
  }`,
  { from: 'donor:v1-c3bc1bba5495696551a9', to: 'candidate:phl:larry-krasner' },
);
for (const { channel, arrived, attributed } of moneyFlow.channels) {
  console.log(`${channel}: ${attributed ?? 'not known'} of ${arrived}`);
}
