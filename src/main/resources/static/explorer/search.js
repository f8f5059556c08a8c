// All names that match, with what they are and what they gave, got or spent.
import { ask } from './api.js';
import { empty, fillWhenReady, h, link } from './dom.js';
import { address, change } from './router.js';
import { count, money, pageOf, place, TYPES } from './format.js';
import { FOUND } from './search-box.js';

const QUERY = `query Search($text: String!, $types: [SearchType!], $after: String) {
  search(text: $text, types: $types, first: 20, after: $after) {
    nodes { ${FOUND} } totalCount { value exact } pageInfo { hasNextPage endCursor } graphVersion } }`;

const TOTALS = `query Totals($ids: [ID!]!) { nodes(ids: $ids) { ... on Node { id } __typename
  ... on Donor { contributionsTotal { amount firstDate lastDate } }
  ... on Committee { receiptsTotal { amount } spentSupporting { amount } spentOpposing { amount } balanceBasis }
  ... on Candidate { outsideSpending { support { total { amount } } oppose { total { amount } } } } } }`;

const sums = {
  Donor: (node) => [['gave', node.contributionsTotal.amount]],
  Committee: (node) => [['received in contributions', node.receiptsTotal.amount], ['spent in support', node.spentSupporting.amount], ['spent in opposition', node.spentOpposing.amount]],
  Candidate: (node) => [['spent in support by others', node.outsideSpending.support.total.amount], ['spent in opposition', node.outsideSpending.oppose.total.amount]],
};

function words(text) {
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/&/g, ' and ').split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** The name with the matching beginnings of words marked. */
function marked(name, text) {
  const wanted = words(text);
  return name.split(/([\p{L}\p{N}'’.]+)/u).map((part) => {
    const plain = part.toLowerCase().normalize('NFKD').replace(/[\p{M}'’.]/gu, '');
    const hit = plain && wanted.filter((word) => plain.startsWith(word)).sort((a, b) => b.length - a.length)[0];
    return hit ? h('mark', {}, part) : part;
  });
}

export default async function search(root, params, { signal, titled }) {
  const text = params.get('q') ?? '';
  const type = params.get('type');
  titled(text ? `Search: ${text}` : 'Search');
  const results = h('div', { 'aria-live': 'polite' });
  const kind = h('fieldset', { class: 'chips' }, h('legend', {}, 'Show'), [['', 'All'], ['DONOR', 'Donors'], ['COMMITTEE', 'Committees'], ['CANDIDATE', 'Candidates'], ['RACE', 'Races']].map(([value, label]) =>
    h('label', {}, h('input', { type: 'radio', name: 'type', value, checked: (type ?? '') === value, on: { change: () => change({ type: value, after: null }) } }), label)));
  root.replaceChildren(h('h1', {}, text ? ['Names like ', h('q', {}, text)] : 'Search'), kind, results);
  if (!/[\p{L}\p{N}]/u.test(text)) {
    results.replaceChildren(empty('Type a name into the box above: at least one letter or digit.'));
    return;
  }
  fillWhenReady(results, 'Searching…', async () => {
    const answer = await ask(QUERY, { text, types: type ? [type] : null, after: params.get('after') }, { signal });
    const { nodes, totalCount, pageInfo } = answer.search;
    if (!nodes.length) {
      return empty(`No ${type ? TYPES[type.charAt(0) + type.slice(1).toLowerCase()].toLowerCase() : 'name'} matches “${text}”.`,
        h('p', {}, 'Try fewer letters, the last name alone, or another kind. Donors stand here as filings spell them.'));
    }
    const places = new Map();
    const list = h('ol', { class: 'results' }, nodes.map((node) => {
      const totals = h('span', { class: 'result-sums soft' });
      places.set(node.id, totals);
      return h('li', {}, h('span', { class: `badge ${node.__typename.toLowerCase()}` }, TYPES[node.__typename]),
        h('div', {}, h('a', { href: pageOf(node.id), class: 'result-name' }, marked(node.name, text)),
          h('span', { class: 'soft' }, place(node), node.externalIds?.length ? ` · ${node.externalIds.map((id) => `${id.scheme.toUpperCase()} ${id.value}`).join(', ')}` : ''), totals));
    }));
    fillTotals([...places.keys()], places, signal);
    return [h('p', { class: 'soft' }, `${count(totalCount.value)}${totalCount.exact ? '' : ' or more'} names, best match first`), list,
      h('nav', { class: 'pager', 'aria-label': 'Pages of results' },
        params.get('after') && link(address('search', { q: text, type }), 'First page'),
        pageInfo.hasNextPage && link(address('search', { q: text, type, after: pageInfo.endCursor }), 'More names'))];
  }, signal);
}

async function fillTotals(ids, places, signal) {
  try {
    const answer = await ask(TOTALS, { ids }, { signal });
    answer.nodes.filter((node) => node && sums[node.__typename]).forEach((node) => {
      const shown = sums[node.__typename](node).filter(([, amount], at) => at === 0 || Number(amount) !== 0);
      places.get(node.id).replaceChildren(...shown.flatMap(([word, amount], at) => [at ? ' · ' : '', h('strong', {}, money(amount)), ` ${word}`]));
    });
  }
  catch {
    // The names stand without sums; each page asks for its own.
  }
}
