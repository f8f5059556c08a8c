import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';

// The tabs are the questions that have a name, as the server lists them.
async function namedQuestions() {
  try {
    const answer = await fetch('/q/index.json');
    const { queries } = await answer.json();
    return queries.map(({ query }) => ({ query }));
  } catch {
    return undefined;
  }
}

namedQuestions().then((tabs) => {
  createRoot(document.getElementById('graphiql')).render(
    <GraphiQL fetcher={createGraphiQLFetcher({ url: '/graphql' })} defaultTabs={tabs} />,
  );
});
