// What other people's tools say of the schema: node acceptance.mjs http://localhost:8080
// composition (Apollo), relay-compiler, graphql-codegen, @graphql-eslint (relay and recommended rules of a schema).
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { composeServices } from '@apollo/composition';
import graphqlPlugin from '@graphql-eslint/eslint-plugin';
import { ESLint } from 'eslint';

const server = process.argv[2] ?? 'http://localhost:8080';
const here = new URL('.', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'acceptance-'));
const failures = [];
const check = async (name, run) => {
  try {
    console.log(`ok    ${name}${(await run()) ?? ''}`);
  } catch (error) {
    failures.push(name);
    console.log(`FAILS ${name}: ${String(error.stdout ?? '')}${String(error.stderr ?? '')}${error.message ?? error}`.slice(0, 3000));
  }
};

const off = 'off';
const EXCEPTIONS = {
  // Descriptions of one line are written on one line.
  '@graphql-eslint/description-style': off,
  // Short lists (candidates of a race, notes) are lists; rankings and summaries have edges that are no nodes.
  '@graphql-eslint/relay-edge-types': ['error', { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false }],
  // Rankings go forwards only.
  '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
  // Values (totals, hops, citations) have no identity.
  '@graphql-eslint/strict-id-in-types': off,
  // _service, _entities, _Any, _Entity and _Service have the names federation gives them.
  '@graphql-eslint/naming-convention': ['error', {
    ...graphqlPlugin.configs['flat/schema-recommended'].rules['@graphql-eslint/naming-convention'][1],
    allowLeadingUnderscore: true,
    ...Object.fromEntries(['ScalarTypeDefinition', 'UnionTypeDefinition', 'ObjectTypeDefinition', 'FieldDefinition'].map((kind) =>
      [kind, { style: kind === 'FieldDefinition' ? 'camelCase' : 'PascalCase', ignorePattern: '^_(service|entities|Any|Entity|Service)$' }])),
  }],
};

const schema = await (await fetch(`${server}/schema.graphqls`)).text();
writeFileSync(join(folder, 'schema.graphql'), schema);

await check('composition with another subgraph', async () => {
  const answer = await fetch(`${server}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
  });
  const { data } = await answer.json();
  const other = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
    type Query { stories: [Story!]! }
    type Story @key(fields: "id") { id: ID! title: String! about: [Candidate!]! }
    type Candidate @key(fields: "id", resolvable: false) { id: ID! }
    type Committee @key(fields: "id") { id: ID! stories: [Story!]! }`;
  const { errors } = composeServices([
    { name: 'moneytrail', url: `${server}/graphql`, typeDefs: parse(data._service.sdl) },
    { name: 'stories', url: 'http://localhost:1/graphql', typeDefs: parse(other) },
  ]);
  if (errors?.length) throw new Error(errors.map(({ message }) => message).join('\n'));
});

await check('relay-compiler', () => {
  mkdirSync(join(folder, 'src/__generated__'), { recursive: true });
  writeFileSync(join(folder, 'src/page.js'), `import { graphql } from 'relay-runtime';
graphql\`query pageQuery($id: ID!) { committee(id: $id) { ...page_committee } }\`;
graphql\`fragment page_committee on Committee @refetchable(queryName: "pageReceiptsQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 20 }, after: { type: "String" }) {
  name receipts(first: $first, after: $after) @connection(key: "page_receipts") { edges { node { id amount } } }
}\`;
`);
  writeFileSync(join(folder, 'relay.config.json'),
    JSON.stringify({ src: './src', schema: './schema.graphql', language: 'javascript', artifactDirectory: './src/__generated__' }));
  execFileSync(join(here, 'node_modules/.bin/relay-compiler'), ['relay.config.json'], { cwd: folder, stdio: 'pipe' });
});

await check('graphql-codegen', () => {
  const queries = join(here, '../../src/main/resources/queries/*.graphql');
  writeFileSync(join(here, 'codegen.json'), JSON.stringify({
    schema: join(folder, 'schema.graphql'),
    documents: process.env.QUERIES ?? queries,
    generates: { [join(folder, 'types.ts')]: { plugins: ['typescript', 'typescript-operations'] } },
  }));
  execFileSync(join(here, 'node_modules/.bin/graphql-codegen'), ['--config', 'codegen.json'], { cwd: here, stdio: 'pipe' });
});

await check('@graphql-eslint', async () => {
  const configs = graphqlPlugin.configs;
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [{
      files: ['**/*.graphql'],
      languageOptions: { parser: graphqlPlugin.parser, parserOptions: { graphQLConfig: { schema: join(folder, 'schema.graphql') } } },
      plugins: { '@graphql-eslint': graphqlPlugin },
      rules: { ...configs['flat/schema-recommended'].rules, ...configs['flat/schema-relay'].rules, ...EXCEPTIONS },
    }],
  });
  const [{ messages }] = await eslint.lintFiles(['schema.graphql']);
  const counts = {};
  messages.forEach(({ ruleId }) => { counts[ruleId] = (counts[ruleId] ?? 0) + 1; });
  messages.slice(0, 40).forEach(({ ruleId, line, message }) => console.log(`      ${line}: ${ruleId}: ${message}`));
  if (messages.length) throw new Error(JSON.stringify(counts));
});

process.exitCode = failures.length === 0 ? 0 : 1;
