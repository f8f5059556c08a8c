// GraphQL over HTTP, as the graphql-http package's server audits see it: node audit.mjs http://localhost:8080/graphql
import { auditServer } from 'graphql-http';

const url = process.argv[2] ?? 'http://localhost:8080/graphql';
const results = await auditServer({ url, fetchFn: fetch });
const failed = results.filter((result) => result.status !== 'ok');
for (const result of failed) {
  console.log(`${result.status} ${result.id} ${result.name}: ${result.reason}`);
}
console.log(`${results.length - failed.length} of ${results.length} audits`);
process.exitCode = failed.length === 0 ? 0 : 1;
