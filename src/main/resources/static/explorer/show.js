// The page of a donor, committee, candidate or race.
import { ask, offers } from './api.js';
import { empty, failure, fillWhenReady, h, link, outLink, put } from './dom.js';
import { address } from './router.js';
import { committeeType, count, day, money, office, pageOf, place, plain, shortDay, span, TYPES } from './format.js';
import { LISTS, listOf } from './lists.js';
import { citation, shareBar } from './share.js';
import { listView } from './table.js';
import { figure, listAddress, TOTAL } from './totals.js';
import { timeline } from './timeline.js';

const CLAIM = 'claims { id statement amount number asOf knownFrom sourceName url trust certainty }';

const HEAD = `query Head($id: ID!) { node(id: $id) { __typename id
  ... on Actor { name externalIds { scheme value } ${CLAIM} }
  ... on Donor { kind city state zip5 }
  ... on Committee { type designation party treasurer city state registeredOn connectedOrganization organizationType stub balanceBasis source
    authorizedBy { candidate { id name } designation cycle } }
  ... on Candidate { party office state district incumbency status cycle stub source
    committees { committee { id name } designation } races { race { id name } status incumbent } }
  ... on Race { name raceOffice: office jurisdiction electionType party date year cycle seat key
    candidates { candidate { id name party } status incumbent } withdrawn { candidate { id name party } status } siblings { id name } ${CLAIM} }
} }`;

const fact = (label, ...value) => (value.some((one) => one !== null && one !== undefined && one !== '' && one !== false) ? h('div', {}, h('dt', {}, label), h('dd', {}, ...value)) : null);

const several = (items) => items.flatMap((item, at) => [at ? ', ' : '', item]);

const FACTS = {
  Donor: (node) => [fact('Kind', plain(node.kind)), fact('Place as reported', [node.city, node.state, node.zip5].filter(Boolean).join(', '))],
  Committee: (node) => [
    fact('Type', committeeType(node.type)), fact('Designation', plain(node.designation)), fact('Party', node.party),
    fact('Place', [node.city, node.state].filter(Boolean).join(', ')), fact('Treasurer', node.treasurer),
    fact('Registered', node.registeredOn && day(node.registeredOn)), fact('Connected with', node.connectedOrganization !== 'NONE' && node.connectedOrganization),
    node.authorizedBy.length > 0 && fact('Holds the money of', ...several(uniqueBy(node.authorizedBy, (one) => one.candidate.id).map((one) => link(pageOf(one.candidate.id), one.candidate.name)))),
  ],
  Candidate: (node) => [
    fact('Office', office(node.office)), fact('Where', [node.state, node.district !== '00' && node.district].filter(Boolean).join('-')), fact('Party', node.party),
    fact('Standing', plain(node.incumbency)), fact('Cycle', node.cycle),
    node.committees.length > 0 && fact('Own committees', ...several(uniqueBy(node.committees, (one) => one.committee.id).map((one) => link(pageOf(one.committee.id), one.committee.name)))),
    node.races.length > 0 && fact('Races', ...several(node.races.map((one) => [link(pageOf(one.race.id), one.race.name), one.status && one.status !== 'RAN' ? ` (${plain(one.status).toLowerCase()})` : '']))),
  ],
  Race: (node) => [fact('Office', office(node.raceOffice)), fact('Election', plain(node.electionType)), fact('Party', node.party), fact('Day', node.date ? day(node.date) : node.year), fact('Cycle', node.cycle),
    node.siblings.length > 0 && fact('Same day, same office', ...several(node.siblings.map((one) => link(pageOf(one.id), one.name))))],
};

const uniqueBy = (items, key) => [...new Map(items.map((item) => [key(item), item])).values()];

function actions(node, offered) {
  const id = node.id;
  const type = node.__typename;
  return h('div', { class: 'actions' },
    type !== 'Race' && h('a', { class: 'button', href: address('flow', { from: id }) }, 'Follow its money'),
    type !== 'Donor' && h('a', { class: 'button', href: address('flow', { to: id }) }, 'Trace money to here'),
    offered[type.toLowerCase()]?.has('funders') && h('a', { class: 'button', href: address('funders', { of: id }) }, 'Who funds this?'),
    offered[type.toLowerCase()]?.has('reach') && h('a', { class: 'button', href: address('reach', { of: id }) }, 'Where did it go?'),
    type !== 'Race' && h('a', { class: 'button', href: address('graph', { start: id }) }, 'Open in the graph'));
}

const SPENDERS = 'total { ...Sum } spenders(first: 10) { actor { id name __typename } amount rows firstDate lastDate }';

function figuresQuery(type) {
  const totals = Object.entries(LISTS[type]).filter(([, list]) => list.total).map(([word, list]) => `${word}: ${list.total} { ...Sum }`).join(' ');
  const more = {
    Committee: `spentSupporting { ...Sum } spentOpposing { ...Sum }`,
    Candidate: `outsideSpending { support { ${SPENDERS} } oppose { ${SPENDERS} } }
      committees { committee { id name receiptsTotal { ...Sum } loansReceivedTotal { ...Sum } transfersInTotal { ...Sum } } }`,
  }[type] ?? '';
  return `query Figures($id: ID!) { node(id: $id) { ... on ${type} { ${totals} ${more} } } } ${TOTAL}`;
}

async function figures(node, signal) {
  const type = node.__typename;
  const answer = (await ask(figuresQuery(type), { id: node.id }, { signal })).node;
  const leftOut = (rule) => listAddress(node.id, 'notCounted', { rule });
  const made = [];
  const none = [];
  let left = 0;
  if (type === 'Candidate') {
    const { support, oppose } = answer.outsideSpending;
    made.push(figure({ title: `Spent in support of ${node.name}`, total: support.total, css: 'support', rows: listAddress(node.id, 'support'), leftOut, sentence: 'By others, to vendors: the candidate received none of it.' }));
    made.push(figure({ title: `Spent in opposition to ${node.name}`, total: oppose.total, css: 'oppose', rows: listAddress(node.id, 'oppose'), leftOut, sentence: 'By others, to vendors.' }));
    uniqueBy(answer.committees, (one) => one.committee.id).slice(0, 6).forEach(({ committee }) => {
      if (committee.receiptsTotal.rows) made.push(figure({ title: `Contributions received by ${committee.name}`, total: committee.receiptsTotal, css: 'direct', rows: listAddress(committee.id, 'receipts'), leftOut: (rule) => listAddress(committee.id, 'notCounted', { rule }) }));
      if (committee.loansReceivedTotal.rows) made.push(figure({ title: `Loans to ${committee.name}`, total: committee.loansReceivedTotal, css: 'loan', rows: listAddress(committee.id, 'loansReceived') }));
      if (committee.transfersInTotal.rows) made.push(figure({ title: `Transfers to ${committee.name}`, total: committee.transfersInTotal, css: 'transfer', rows: listAddress(committee.id, 'transfersIn') }));
    });
  }
  Object.entries(LISTS[type]).forEach(([word, list]) => {
    const total = answer[word];
    if (total && !list.headline && !total.rows && !total.inKindRows) none.push(list.title.toLowerCase());
    else if (total) made.push(figure({ title: list.title, total, css: list.css, rows: listAddress(node.id, word), leftOut, sentence: list.sentence }));
    left = Math.max(left, ...(total?.leftOut ?? []).map((rule) => rule.rows), 0);
    if (word === 'disbursements') {
      if (!answer.spentSupporting.rows) none.push('spent in support');
      else made.push(figure({ title: 'Spent in support of candidates', total: answer.spentSupporting, css: 'support', rows: listAddress(node.id, 'independentExpenditures'), sentence: 'To vendors, never to a candidate.' }));
      if (!answer.spentOpposing.rows) none.push('spent in opposition');
      else made.push(figure({ title: 'Spent in opposition to candidates', total: answer.spentOpposing, css: 'oppose', rows: listAddress(node.id, 'independentExpenditures'), sentence: 'To vendors.' }));
    }
  });
  return [h('div', { class: 'figures' }, made),
    h('p', { class: 'soft' }, made.length > 1 ? 'These are different kinds of money. They overlap and are never added up.' : 'Only itemised rows that are counted once; “What is counted” says what was left out.'),
    none.length > 0 && h('p', { class: 'soft' }, `Nothing counted: ${none.join(', ')}. `, left > 0 && link(listAddress(node.id, 'notCounted'), 'Rows that are not counted, and why'))];
}

/** Names with sums: bars that are a table. */
function ranked({ title, entries, css, note, linkRows }) {
  if (!entries.length) return null;
  const most = Math.max(...entries.map((entry) => Number(entry.amount)), 1);
  return h('section', { class: 'panel' }, h('h2', {}, title),
    h('div', { class: 'scroll' }, h('table', { class: `bars ${css}` }, h('caption', { class: 'sr-only' }, title),
      h('thead', { class: 'sr-only' }, h('tr', {}, h('th', { scope: 'col' }, 'Name'), h('th', { scope: 'col' }, 'Amount'))),
      h('tbody', {}, entries.map((entry) => h('tr', {},
        h('th', { scope: 'row' }, link(pageOf(entry.node.id), entry.node.name), h('span', { class: 'meter', 'aria-hidden': 'true' }, h('span', { style: { width: `${Math.max(0.5, (100 * Number(entry.amount)) / most)}%` } }))),
        h('td', { class: 'number' }, linkRows ? link(linkRows(entry), money(entry.amount)) : money(entry.amount), h('span', { class: 'soft rows-count' }, ` ${count(entry.rows)} ${entry.rows === 1 ? 'row' : 'rows'}`))))))),
    note && h('p', { class: 'soft' }, note));
}

const byActor = (list) => list.map((one) => ({ node: one.actor, amount: one.amount, rows: one.rows }));
const byCandidate = (list) => list.map((one) => ({ node: one.candidate, amount: one.amount, rows: one.rows }));

async function tops(node, signal) {
  const id = node.id;
  if (node.__typename === 'Committee') {
    const answer = (await ask(`query Tops($id: ID!) { committee(id: $id) { topDonors(first: 10) { actor { id name } amount rows exact }
      disbursementsByCandidate(first: 10) { candidate { id name } amount rows }
      supportByCandidate(first: 10) { candidate { id name } amount rows } opposeByCandidate(first: 10) { candidate { id name } amount rows } } }`, { id }, { signal })).committee;
    return [
      ranked({ title: 'Who gave it most', css: 'direct', entries: byActor(answer.topDonors), note: 'Donors as reported: one per exact name and place. Conduits are not donors; refunds are not subtracted.' }),
      ranked({ title: 'Contributions made, by candidate', css: 'direct', entries: byCandidate(answer.disbursementsByCandidate), note: 'To committees authorised by the candidate.' }),
      ranked({ title: 'Spent in support of', css: 'support', entries: byCandidate(answer.supportByCandidate), note: 'Spent to vendors: these candidates received none of it.' }),
      ranked({ title: 'Spent in opposition to', css: 'oppose', entries: byCandidate(answer.opposeByCandidate), note: 'Spent to vendors.' }),
    ];
  }
  if (node.__typename === 'Candidate') {
    const { support, oppose } = (await ask(figuresQuery('Candidate'), { id }, { signal })).node.outsideSpending;
    return [ranked({ title: 'Who spent in support', css: 'support', entries: byActor(support.spenders) }), ranked({ title: 'Who spent in opposition', css: 'oppose', entries: byActor(oppose.spenders) })];
  }
  if (node.__typename === 'Donor') {
    const { topRecipients } = (await ask('query Gifts($id: ID!) { donor(id: $id) { topRecipients(first: 10) { actor { id name } amount rows } } }', { id }, { signal })).donor;
    return [ranked({ title: 'Who received it', css: 'direct', entries: byActor(topRecipients), note: 'In-kind gifts are not in these sums; refunds are not subtracted.' })];
  }
  return [];
}

const SPENDING = `query Spending($id: ID!) { race(id: $id) { spendingByCandidate { candidate { id name party } status
  contributions { ...Sum } support { ...Sum } oppose { ...Sum } } voterEducation { ...Edu } } }
  fragment Edu on VoterEducationConnection { totalCount { value } } ${TOTAL}`;

async function raceMoney(node, signal) {
  const rows = (await ask(SPENDING, { id: node.id }, { signal })).race.spendingByCandidate;
  if (!rows.length) return h('p', {}, 'No candidate of this race is known here.');
  const most = Math.max(1, ...rows.flatMap((row) => [row.contributions.amount, row.support.amount, row.oppose.amount].map(Number)));
  const cell = (total, css, href) => h('td', { class: `number with-bar ${css}` }, total.rows ? link(href, money(total.amount)) : h('span', { class: 'soft' }, money(total.amount)),
    h('span', { class: 'meter', 'aria-hidden': 'true' }, h('span', { style: { width: `${(100 * Number(total.amount)) / most}%` } })));
  return [
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Money by candidate and class' }, h('table', { class: 'rows race-money' }, h('caption', { class: 'sr-only' }, 'Money by candidate and class'),
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Candidate'), h('th', { scope: 'col', class: 'number' }, 'Contributions to own committees'), h('th', { scope: 'col', class: 'number' }, 'Spent in support by others'), h('th', { scope: 'col', class: 'number' }, 'Spent in opposition by others'))),
      h('tbody', {}, rows.map((row) => h('tr', {}, h('th', { scope: 'row' }, link(pageOf(row.candidate.id), row.candidate.name), row.candidate.party && h('span', { class: 'soft' }, ` ${row.candidate.party}`), row.status && row.status !== 'RAN' && h('span', { class: 'tag' }, plain(row.status))),
        cell(row.contributions, 'direct', listAddress(row.candidate.id, 'receipts')), cell(row.support, 'support', listAddress(row.candidate.id, 'support')), cell(row.oppose, 'oppose', listAddress(row.candidate.id, 'oppose'))))))),
    h('p', { class: 'soft' }, 'Each column is a class of money of its own; the columns are never added up. Contributions of money from outside the candidate’s committees; loans are not included. A figure’s link lists all rows of the candidate, other races’ included.'),
  ];
}

function claims(node) {
  if (!node.claims?.length) return null;
  return h('section', { class: 'panel' }, h('h2', {}, 'Statements that are no transactions'), h('p', { class: 'soft' }, 'Cited as they were made; in no total and on no path.'),
    h('ul', { class: 'claims' }, node.claims.map((claim) => h('li', {}, claim.statement, h('span', { class: 'soft' }, ' – ', claim.sourceName, claim.asOf && `, ${shortDay(claim.asOf)}`, claim.certainty && `, certainty ${claim.certainty}`, claim.url && [' ', outLink(claim.url, 'source')])))));
}

async function listTabs(node, params, signal) {
  const type = node.__typename;
  const lists = Object.keys(LISTS[type]);
  const counts = (list) => `totalCount { value exact } pageInfo { hasNextPage }`;
  const own = lists.filter((word) => LISTS[type][word].type).map((word) => `${word}: ${LISTS[type][word].field}(first: 1) { ${counts()} }`).join(' ');
  const whole = lists.filter((word) => !LISTS[type][word].type).map((word) => {
    const list = listOf(type, word, node.id);
    const filter = Object.entries(list.fixed).map(([key, value]) => `${key}: ${key === 'to' ? '$id' : value}`).join(', ');
    return `${word}: ${list.field}(filter: { ${filter} }, first: 1) { ${counts()} }`;
  }).join(' ');
  const answer = await ask(`query Lists($id: ID!) { node(id: $id) { ... on ${type} { ${own} } } ${whole} }`, { id: node.id }, { signal });
  const sizes = Object.fromEntries(lists.map((word) => [word, (answer.node[word] ?? answer[word])?.totalCount ?? { value: 0, exact: true }]));
  const wanted = params.get('list');
  const shown = lists.filter((word) => sizes[word].value > 0 || word === wanted);
  if (!shown.length) return empty('There are no rows.');
  const chosen = LISTS[type][wanted] ? wanted : shown[0];
  return [
    h('nav', { class: 'tabs', 'aria-label': 'Lists of rows' }, shown.map((word) => h('a', { href: listAddress(node.id, word), 'aria-current': word === chosen ? 'true' : null, 'data-keep': true },
      LISTS[type][word].title, h('span', { class: 'soft' }, ` ${count(sizes[word].value)}${sizes[word].exact ? '' : '+'}`)))),
    listView({ list: listOf(type, chosen, node.id), id: node.id, name: node.name, params, signal }),
  ];
}

export default async function show(root, params, { signal, titled }) {
  const id = params.get('id') ?? '';
  const [{ node }, offered] = await Promise.all([ask(HEAD, { id }, { signal }), offers().catch(() => ({}))]);
  if (!node || !LISTS[node.__typename]) {
    titled('Not found');
    root.replaceChildren(failure(Object.assign(new Error(`Nothing here has the id “${id}”.`), { title: 'Not found', advice: 'It may be mistyped, or belong to data that is not loaded here. Search for the name above, or see what is loaded.' })), h('p', { class: 'center' }, link('/loaded', 'What is loaded')));
    return undefined;
  }
  const type = node.__typename;
  titled(`${node.name} (${TYPES[type].toLowerCase()})`);
  const part = (text, make, css = '') => {
    const made = h('div', { class: css });
    fillWhenReady(made, text, make, signal);
    return made;
  };
  const rows = h('div', {});
  const fillRows = (now) => fillWhenReady(rows, 'Reading the lists…', () => listTabs(node, now, signal), signal);
  put(root,
    h('header', { class: 'actor-head' },
      h('p', {}, h('span', { class: `badge ${type.toLowerCase()}` }, TYPES[type]), node.externalIds?.map((one) => h('span', { class: 'tag' }, `${one.scheme.toUpperCase()} ${one.value}`)), node.stub && h('span', { class: 'tag' }, 'named in filings only')),
      h('h1', {}, node.name),
      h('dl', { class: 'facts' }, FACTS[type](node)),
      type === 'Donor' && h('p', { class: 'soft' }, 'A donor as reported: one exact name and place. The same person under another spelling is another record.'),
      node.balanceBasis === 'UNKNOWN' && h('p', { class: 'note' }, 'Its opening balance is not known: what passes through it cannot be attributed to a donor unless you assume that it opened at zero.'),
      actions(node, offered), shareBar(() => citation(`${node.name} (${TYPES[type].toLowerCase()}, ${node.id}).`))),
    h('section', { 'aria-label': 'Headline figures', class: 'block' }, h('h2', { class: 'sr-only' }, 'Headline figures'), type === 'Race' && part('Adding up by candidate…', () => raceMoney(node, signal)), part('Adding up…', () => figures(node, signal))),
    type !== 'Race' && part('Drawing the time line…', () => timeline(node, signal), 'block'),
    type !== 'Race' && part('Ranking…', () => tops(node, signal), 'two block tops'),
    claims(node),
    type === 'Race' && node.withdrawn.length > 0 && h('p', {}, 'Withdrawn before the ballot: ', several(node.withdrawn.map((one) => link(pageOf(one.candidate.id), one.candidate.name))), '. Their money stays in the record.'),
    h('section', { class: 'block', 'aria-label': 'Rows', id: 'rows' }, h('h2', {}, 'Row by row'), rows));
  fillRows(params);
  const jump = (now) => { if (now.get('list')) document.getElementById('rows')?.scrollIntoView({ block: 'start' }); };
  if (params.get('list')) setTimeout(() => jump(params), 150);
  return {
    update(now, how) {
      fillRows(now);
      if (how === 'push') jump(now);
    },
  };
}

