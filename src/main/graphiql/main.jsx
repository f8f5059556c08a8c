import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';

// The example questions, in the order of their file names; each is asked in the tests too.
const files = import.meta.glob('./examples/*.graphql', { query: '?raw', import: 'default', eager: true });
const tabs = Object.keys(files)
  .sort()
  .map((name) => ({ query: files[name] }));

createRoot(document.getElementById('graphiql')).render(
  <GraphiQL fetcher={createGraphiQLFetcher({ url: '/graphql' })} defaultTabs={tabs} />,
);
