// Whom an actor's money came from and went to, one entry per neighbour and class of money, fetched a few at a time.
import { ask } from './api.js';
import { cents, ofCents } from './format.js';

const FIELDS = { Donor: 'kind city state', Committee: 'type party city state', Candidate: 'party office state district cycle', Race: 'raceOffice: office date year' };
const ACTOR = `__typename id name ${['Donor', 'Committee', 'Candidate'].map((type) => `... on ${type} { ${FIELDS[type]} }`).join(' ')}`;
const NODE = `__typename ... on Node { id } ... on Actor { name } ... on Race { name } ${Object.entries(FIELDS).map(([type, fields]) => `... on ${type} { ${fields} }`).join(' ')}`;
const one = (type) => `__typename id name ${FIELDS[type]}`;
/** What stands at the far end of each list's rows. */
const ENDS = { from: ACTOR, contributions: one('Committee'), disbursements: one('Committee'), loans: one('Committee'), transfersOut: one('Committee'), independentExpenditures: one('Candidate'), voterEducation: one('Race'), refundsMade: ACTOR };
const ROWS = `id rowId amount date dateEarliest kind citation { url file line }`;

/** What each class of edge means: colour, and words from the payer's side. */
export const CLASSES = {
  direct: ['Contributions', '--direct'], transfer: ['Transfers', '--rest'], loan: ['Loans', '--rest'], back: ['Refunds', '--rest'],
  support: ['Spent in support', '--support'], oppose: ['Spent in opposition', '--oppose'], education: ['Voter education (nonpartisan)', '--education'],
  own: ['Own committee', '--rest'], runs: ['Runs in', '--rest'],
};

const raw = (word, label, side, css, field, other, filter = '') => ({ word, label, side, css, field, other, filter });

/** What can be unfolded at an actor, in the order it is offered. */
export const GROUPS = {
  Donor: [
    raw('gifts', 'Contributions given', 'out', 'direct', 'contributions', 'to'),
    raw('loans', 'Loans made', 'out', 'loan', 'loans', 'to'),
    raw('education', 'Voter education', 'out', 'education', 'voterEducation', 'to'),
    raw('refunds', 'Refunds received', 'in', 'back', 'refunds', 'from'),
  ],
  Committee: [
    { word: 'donors', label: 'Who gave it most', side: 'in', css: 'direct', ranked: (first) => `list: topDonors(first: ${first}) { node: actor { ${ACTOR} } amount rows exact firstDate lastDate }` },
    raw('in', 'Transfers received', 'in', 'transfer', 'transfersIn', 'from'),
    raw('loans', 'Loans received', 'in', 'loan', 'loansReceived', 'from'),
    raw('gifts', 'Contributions made', 'out', 'direct', 'disbursements', 'to'),
    raw('out', 'Transfers sent', 'out', 'transfer', 'transfersOut', 'to'),
    raw('support', 'Spent in support', 'out', 'support', 'independentExpenditures', 'to', 'filter: { stance: SUPPORT }'),
    raw('oppose', 'Spent in opposition', 'out', 'oppose', 'independentExpenditures', 'to', 'filter: { stance: OPPOSE }'),
    raw('refunds', 'Refunds made', 'out', 'back', 'refundsMade', 'to'),
    raw('education', 'Voter education', 'out', 'education', 'voterEducation', 'to'),
    { word: 'own', label: 'Holds the money of', side: 'out', css: 'own', linked: `list: authorizedBy { node: candidate { ${one('Candidate')} } }` },
  ],
  Candidate: [
    { word: 'support', label: 'Who spent in support', side: 'in', css: 'support', ranked: (first) => `outsideSpending { support { list: spenders(first: ${first}) { node: actor { ${ACTOR} } amount rows exact firstDate lastDate } } }`, at: (node) => node.outsideSpending.support.list },
    { word: 'oppose', label: 'Who spent in opposition', side: 'in', css: 'oppose', ranked: (first) => `outsideSpending { oppose { list: spenders(first: ${first}) { node: actor { ${ACTOR} } amount rows exact firstDate lastDate } } }`, at: (node) => node.outsideSpending.oppose.list },
    { word: 'own', label: 'Own committees', side: 'in', css: 'own', linked: `list: committees { node: committee { ${one('Committee')} } }` },
    raw('gifts', 'Own money given', 'out', 'direct', 'contributions', 'to'),
    raw('loans', 'Loans made', 'out', 'loan', 'loans', 'to'),
    { word: 'races', label: 'Races', side: 'out', css: 'runs', linked: `list: races { node: race { ${one('Race')} } }` },
  ],
  Race: [
    { word: 'candidates', label: 'Candidates', side: 'in', css: 'runs', linked: `list: candidates { node: candidate { ${one('Candidate')} } }` },
    raw('education', 'Voter education', 'in', 'education', 'voterEducation', 'from'),
  ],
};

export async function load(ids, signal) {
  const found = [];
  for (let at = 0; at < ids.length; at += 50) {
    found.push(...(await ask(`query Nodes($ids: [ID!]!) { nodes(ids: $ids) { ${NODE} } }`, { ids: ids.slice(at, at + 50) }, { signal })).nodes);
  }
  return found.filter(Boolean);
}

/** How many rows stand behind each of an actor's groups; null where only the server's ranking knows. */
export async function sizes(node, signal) {
  const groups = GROUPS[node.__typename].filter((group) => group.field);
  if (!groups.length) return {};
  const answer = (await ask(`query Sizes($id: ID!) { node(id: $id) { ... on ${node.__typename} { ${groups.map((group) => `${group.word}: ${group.field}(first: 1${group.filter ? `, ${group.filter}` : ''}) { totalCount { value exact } }`).join(' ')} } } }`, { id: node.id }, { signal })).node;
  return Object.fromEntries(groups.map((group) => [group.word, answer[group.word].totalCount]));
}

const PAGES_MOST = 4;

/**
 * An actor's neighbours in one group, largest sum first.
 * @param wanted how many neighbours
 * @return `{ entries: [{ node, amount, rows, complete, list }], more }`; `complete` is false where the sum is of the rows read so far
 */
export async function neighbours(node, group, wanted, signal) {
  const type = node.__typename;
  if (group.linked) {
    const list = (await ask(`query Linked($id: ID!) { node(id: $id) { ... on ${type} { ${group.linked} } } }`, { id: node.id }, { signal })).node.list;
    const entries = [...new Map(list.map((one) => [one.node.id, { node: one.node, amount: null, rows: 0, complete: true }])).values()];
    return { entries: entries.slice(0, wanted), more: entries.length > wanted };
  }
  if (group.ranked) {
    const first = Math.min(100, wanted + 1);
    const answer = (await ask(`query Ranked($id: ID!) { node(id: $id) { ... on ${type} { ${group.ranked(first)} } } }`, { id: node.id }, { signal })).node;
    const list = group.at ? group.at(answer) : answer.list;
    return { entries: list.slice(0, wanted).map((one) => ({ ...one, complete: one.exact })), more: list.length > wanted, most: 100 };
  }
  const sums = new Map();
  let after = null;
  let more = true;
  for (let page = 0; page < PAGES_MOST && more && sums.size <= wanted; page += 1) {
    const list = (await ask(`query Rows($id: ID!, $after: String) { node(id: $id) { ... on ${type} { list: ${group.field}(first: 100, after: $after, orderBy: { field: AMOUNT }${group.filter ? `, ${group.filter}` : ''}) { nodes { ${ROWS} other: ${group.other} { ${ENDS[group.other] ?? ENDS[group.field]} } } pageInfo { hasNextPage endCursor } } } } }`, { id: node.id, after }, { signal })).node.list;
    list.nodes.forEach((row) => {
      if (!row.other) return;
      const sum = sums.get(row.other.id) ?? { node: row.other, value: 0n, list: [] };
      if (row.kind !== 'IN_KIND' && row.kind !== 'LOAN_FORGIVEN') sum.value += cents(row.amount);
      sum.list.push(row);
      sums.set(row.other.id, sum);
    });
    more = list.pageInfo.hasNextPage;
    after = list.pageInfo.endCursor;
  }
  const entries = [...sums.values()].sort((a, b) => (a.value === b.value ? (a.node.id < b.node.id ? -1 : 1) : a.value < b.value ? 1 : -1))
    .map((sum) => ({ node: sum.node, amount: ofCents(sum.value), rows: sum.list.length, complete: !more, list: sum.list, firstDate: sum.list.map((row) => row.date).filter(Boolean).sort()[0], lastDate: sum.list.map((row) => row.date).filter(Boolean).sort().at(-1) }));
  return { entries: entries.slice(0, wanted), more: entries.length > wanted || more };
}

/** The rows of one edge, largest first: those read already, or asked for by both ends. */
export async function rowsOf(edge, first, signal) {
  const filter = { from: edge.source, to: edge.target };
  const field = { direct: 'contributions', support: 'independentExpenditures', oppose: 'independentExpenditures' }[edge.css];
  if (!field) return { nodes: (edge.list ?? []).slice(0, first), total: { value: edge.list?.length ?? 0, exact: edge.complete } };
  const type = field === 'contributions' ? 'ContributionFilter' : 'ExpenditureFilter';
  if (field !== 'contributions') filter.stance = edge.css === 'support' ? 'SUPPORT' : 'OPPOSE';
  const list = (await ask(`query Edge($filter: ${type}, $first: Int) { list: ${field}(filter: $filter, first: $first, orderBy: { field: AMOUNT }) { nodes { ${ROWS} } totalCount { value exact } } }`, { filter, first }, { signal })).list;
  return { nodes: list.nodes, total: list.totalCount };
}
