// Fills the start page from /graphql, like any client.

const dollars = (text) => Number(text).toLocaleString('en-US', { style: 'currency', currency: 'USD', minimumFractionDigits: 0 });
const number = (value) => Number(value).toLocaleString('en-US');

async function ask(query, variables) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const answer = await response.json();
  if (answer.errors && !answer.data) throw new Error(answer.errors[0].message);
  return answer.data;
}

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

function show(id, ...children) {
  document.getElementById(id).replaceChildren(...children);
}

function unreachable(id, error) {
  show(id, element('p', `No answer just now (${error.message}). Reload the page to ask again.`, { class: 'note' }));
}

const STORY = `query Story($from: ID!, $to: ID!) {
  strict: moneyFlow(from: $from, to: $to) { channels { ...Sums notes } }
  lenient: moneyFlow(from: $from, to: $to, options: { toleranceDays: 3 }) { channels { ...Sums } }
}
fragment Sums on ChannelFlow { channel arrived attributed }`;

async function story() {
  const found = await ask(`{
    search(text: "George Soros", types: [DONOR], first: 1) { nodes { ... on Donor { id } } }
    candidate: byExternalId(scheme: "phl", value: "larry-krasner") { id }
  }`);
  const from = found.search.nodes[0]?.id;
  const to = found.candidate?.id;
  if (!from || !to) {
    show('answer', element('p', 'The story is not among the data loaded here.'));
    return;
  }
  const flow = await ask(STORY, { from, to });
  const channel = (answer, name) => answer.channels.find((one) => one.channel === name);
  const strict = channel(flow.strict, 'SUPPORT');
  const lenient = channel(flow.lenient, 'SUPPORT');
  const direct = channel(flow.strict, 'DIRECT');
  const cards = element('div', '', { class: 'cards' });
  cards.append(
    card('Traced to the cheque', strict.attributed, `of ${dollars(strict.arrived)} spent in support, if money must arrive before it is spent`),
    card('Allowing three days', lenient.attributed, `of ${dollars(lenient.arrived)}, if spending may come up to three days before the cheque is dated`),
    card('Given to the candidate', direct.attributed, 'what was spent in support went to vendors, never to the candidate'),
  );
  show('answer', cards, ...strict.notes.map((note) => element('p', note, { class: 'note' })));
}

function card(title, amount, text) {
  const made = element('div', '', { class: 'card' });
  made.append(element('h3', title), element('p', amount === null ? 'not known' : dollars(amount), { class: 'sum' }), element('p', text));
  return made;
}

const META = `{ meta {
  version graphVersion
  sources { source asOf latestImport { label rowsRead rowsCounted rowsNotCounted rowsRejected } }
  counts { donors committees candidates races countedRows notCountedRows }
  notices { title text law }
} }`;

async function meta() {
  const { meta: loaded } = await ask(META);
  const { counts } = loaded;
  const table = element('table', '');
  const head = table.createTHead().insertRow();
  ['Source', 'Loaded'].forEach((text) => head.append(element('th', text, { scope: 'col' })));
  ['Rows read', 'Counted', 'Not counted', 'Rejected'].forEach((text) => head.append(element('th', text, { scope: 'col', class: 'number' })));
  const body = table.createTBody();
  loaded.sources.forEach((source) => {
    const row = body.insertRow();
    const account = source.latestImport ?? {};
    row.append(element('td', source.source), element('td', source.asOf ? new Date(source.asOf).toLocaleString() : '–'));
    [account.rowsRead, account.rowsCounted, account.rowsNotCounted, account.rowsRejected].forEach((value) => row.append(element('td', value === undefined ? '–' : number(value), { class: 'number' })));
  });
  const scroll = element('div', '', { class: 'scroll' });
  scroll.append(table);
  show(
    'meta',
    element('p', `${number(counts.donors)} donors, ${number(counts.committees)} committees, ${number(counts.candidates)} candidates and ${number(counts.races)} races; ${number(counts.countedRows)} counted rows, ${number(counts.notCountedRows)} kept but in no total. Graph version ${loaded.graphVersion}, program ${loaded.version}.`),
    loaded.sources.length ? scroll : element('p', 'No load has finished yet.'),
  );
  show('notices', ...loaded.notices.map((notice) => element('p', notice.law ? `${notice.text} (${notice.law})` : notice.text)));
}

document.getElementById('curl').textContent = document.getElementById('curl').textContent.replace('http://localhost:8080', location.origin);
story().catch((error) => unreachable('answer', error));
meta().catch((error) => unreachable('meta', error));
