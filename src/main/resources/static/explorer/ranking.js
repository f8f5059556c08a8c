// "Who funds this?" and "Where did it go?": everybody at the other end, by channel, largest first.
import { ask, offers } from './api.js';
import { download, empty, failure, h, link, loading, put } from './dom.js';
import { address, change } from './router.js';
import { CHANNELS, csv, fileName, many, METHODS, money, pageOf, REMAINDERS, span } from './format.js';
import { searchBox } from './search-box.js';
import { citation, shareBar } from './share.js';
import { optionsOf } from './flow.js';
import { select } from './table.js';

const ECHO = 'method toleranceDays methodologyVersion graphVersion truncated stoppedBy';

const QUERIES = {
  funders: (type) => `query Funders($id: ID!, $options: TraceOptions, $first: Int, $after: String) { node(id: $id) { __typename id ... on Actor { name } ... on Race { name } ... on ${type} { answer: funders(options: $options) { ${ECHO}
    channels { channel arrived attributed remainders { kind amount } notes list: funders(first: $first, after: $after) { totalCount { value exact } pageInfo { hasNextPage endCursor }
      nodes { one: donor { __typename id name } attributed direct through given gifts firstGift lastGift } } } } } } }`,
  reach: (type) => `query Reach($id: ID!, $options: TraceOptions, $first: Int, $after: String) { node(id: $id) { __typename id ... on Actor { name } ... on ${type} { answer: reach(options: $options) { ${ECHO}
    channels { channel attributed notes list: candidates(first: $first, after: $after) { totalCount { value exact } pageInfo { hasNextPage endCursor }
      nodes { one: candidate { __typename id name party office state } arrived attributed touched direct through firstDay lastDay hops } } } } } } }`,
};

const TYPES = { donor: 'Donor', committee: 'Committee', candidate: 'Candidate', race: 'Race' };

const amount = (value) => (value === null || value === undefined ? 'not known' : money(value));

const COLUMNS = {
  funders: [['Donor', (row) => row.one], ['Attributed', (row) => amount(row.attributed), true], ['Given directly', (row) => amount(row.direct), true], ['Through others', (row) => amount(row.through), true], ['Its gifts in full', (row) => amount(row.given), true], ['Gifts', (row) => row.gifts, true], ['When', (row) => span(row.firstGift, row.lastGift)]],
  reach: [['Candidate', (row) => row.one], ['Attributed', (row) => amount(row.attributed), true], ['Directly', (row) => amount(row.direct), true], ['Through others', (row) => amount(row.through), true], ['Arrived from anyone', (row) => amount(row.arrived), true], ['Fewest hops', (row) => row.hops, true], ['When', (row) => span(row.firstDay, row.lastDay)]],
};

/** What stands in a file, as the API gives it. */
const RAW = {
  funders: ['attributed', 'direct', 'through', 'given', 'gifts', 'firstGift', 'lastGift'],
  reach: ['attributed', 'direct', 'through', 'arrived', 'touched', 'hops', 'firstDay', 'lastDay'],
};

const words = {
  funders: {
    title: (name) => (name ? `Who funds ${name}?` : 'Who funds this?'),
    DIRECT: 'Whose money reached its committees', SUPPORT: 'Whose money was spent in support', OPPOSE: 'Whose money was spent in opposition', pick: ['CANDIDATE', 'COMMITTEE', 'RACE'],
  },
  reach: {
    title: (name) => (name ? `Where did ${name}’s money go?` : 'Where did it go?'),
    DIRECT: 'Reached the committees of', SUPPORT: 'Spent in support of', OPPOSE: 'Spent in opposition to', pick: ['DONOR', 'COMMITTEE'],
  },
};

/** Only what differs from the server's own defaults. */
function traceOptions(params) {
  const { maxHops, window, channels, minAmount, ...rest } = optionsOf(params);
  return Object.fromEntries(Object.entries({ ...rest, maxHops, window, channels, minAmount }).filter(([, value]) => value !== undefined));
}

export default async function ranking(root, params, { signal, titled, name: view }) {
  const says = words[view];
  titled(says.title());
  const offered = await offers().catch(() => ({}));
  const id = params.get('of');
  const heading = h('h1', {}, says.title());
  const box = searchBox({ label: view === 'funders' ? 'Of whom, or of what' : 'Of whom', placeholder: 'Search a name', types: says.pick, onPick: (found) => change({ of: found.id }) });
  const result = h('div', { class: 'flow-result', 'aria-live': 'polite' });
  put(root, h('header', { class: 'actor-head' }, heading, h('div', { class: 'picker narrow hide-embedded' }, box.element)), id && controls(params, view), h('div', { class: 'share-place' }), result);
  if (!id) {
    put(result, empty(view === 'funders' ? 'Pick a candidate, a committee or a race above.' : 'Pick a donor or a committee above.'));
    return { update: () => ranking(root, new URLSearchParams(location.search), { signal, titled, name: view }) };
  }
  const type = TYPES[id.split(':', 1)[0]];
  const field = type && offered[type.toLowerCase()]?.has(view);
  const again = () => ranking(root, new URLSearchParams(location.search), { signal, titled, name: view });
  if (!field) {
    put(result, failure(Object.assign(new Error(type ? `This server cannot yet answer “${says.title()}” for a ${type.toLowerCase()}.` : `Nothing here has the id “${id}”.`), { title: 'Not offered here', advice: 'Follow the money between two names instead.' })), h('p', { class: 'center' }, link(address('flow', view === 'funders' ? { to: id } : { from: id }), 'Follow the money')));
    return { update: again };
  }
  put(result, loading('Tracing…'));
  try {
    const { node } = await ask(QUERIES[view](type), { id, options: traceOptions(params), first: 25 }, { signal });
    if (!node) throw Object.assign(new Error(`Nothing here has the id “${id}”.`), { title: 'Not found', advice: 'It may be mistyped, or belong to data that is not loaded here.' });
    box.input.value = node.name;
    heading.textContent = says.title(node.name);
    titled(says.title(node.name));
    const { answer } = node;
    put(root.querySelector('.share-place'), shareBar(() => citation(`${says.title(node.name)} ${answer.channels.flatMap((one) => one.list.nodes.slice(0, 3).map((row) => `${row.one.name} ${amount(row.attributed)} (${CHANNELS[one.channel].title.toLowerCase()})`)).join('; ')} (${METHODS[answer.method]?.[0].toLowerCase()}, ${many(answer.toleranceDays, 'day')} of tolerance).`, answer)));
    const some = answer.channels.filter((one) => one.list.nodes.length || Number(one.arrived ?? 0));
    put(result,
      answer.truncated && h('div', { class: 'note limited' }, h('p', {}, h('strong', {}, 'This answer is cut short'), ` (${answer.stoppedBy.join(', ').toLowerCase()}).`)),
      !some.length && empty(view === 'funders' ? 'No money of any class reached it, or was spent about it, in the data loaded here.' : 'Its money reached no candidate, by any class, in the data loaded here.'),
      some.map((one) => channel(one, node, view, type, params, signal)),
      h('p', { class: 'soft' }, `Traced by ${METHODS[answer.method]?.[0].toLowerCase()}, ${many(answer.toleranceDays, 'day')} of tolerance, methodology ${answer.methodologyVersion}, graph version ${answer.graphVersion}. The classes are never added up.`));
  }
  catch (error) {
    if (signal.aborted || error.name === 'AbortError') return { update: again };
    put(result, failure(error, again));
  }
  return { update: again };
}

function controls(params, view) {
  const field = (label, made) => h('label', { class: 'stacked' }, label, made);
  return h('form', { class: 'controls hide-embedded', 'aria-label': 'How to trace', on: { submit: (event) => event.preventDefault() } },
    h('div', { class: 'more-fields' },
      field('Method', select('method', Object.entries(METHODS).filter(([value]) => view === 'reach' || value !== 'TOUCHED').map(([value, [label]]) => [value, label]), params.get('method') ?? 'RUNNING_BALANCE', { on: { change: (event) => change({ method: event.target.value === 'RUNNING_BALANCE' ? null : event.target.value }) } })),
      field('Tolerance, days', h('input', { type: 'number', min: 0, max: 365, value: params.get('tolerance') ?? '0', on: { change: (event) => change({ tolerance: Number(event.target.value) || null }) } })),
      field('Arrived from', h('input', { type: 'date', value: params.get('after') ?? '', on: { change: (event) => change({ after: event.target.value }) } })),
      field('Arrived until', h('input', { type: 'date', value: params.get('until') ?? '', on: { change: (event) => change({ until: event.target.value }) } })),
      h('label', { class: 'check' }, h('input', { type: 'checkbox', checked: params.get('opening') === 'zero', on: { change: (event) => change({ opening: event.target.checked ? 'zero' : null }) } }), 'Take unknown opening balances as zero')));
}

function channel(one, node, view, type, params, signal) {
  const css = CHANNELS[one.channel].css;
  const most = Math.max(1, ...one.list.nodes.map((row) => Number(row.attributed ?? 0)));
  const rows = one.list.nodes.slice();
  const line = (row) => h('tr', {}, COLUMNS[view].map(([label, cell, number], at) => {
    if (at > 0) return h('td', { class: number && 'number' }, cell(row));
    const ends = view === 'funders' ? { from: row.one.id, to: node.id } : { from: node.id, to: row.one.id };
    return h('th', { scope: 'row' }, link(pageOf(row.one.id), row.one.name), ' ', h('a', { class: 'soft', href: address('flow', { ...ends, channel: one.channel, ...Object.fromEntries(['tolerance', 'method', 'after', 'until', 'opening'].map((key) => [key, params.get(key)])) }), 'aria-label': `The way of ${row.one.name}` }, 'the way'),
      h('span', { class: 'meter', 'aria-hidden': 'true' }, h('span', { style: { width: `${(100 * Number(row.attributed ?? 0)) / most}%` } })));
  }));
  const body = h('tbody', {}, rows.map(line));
  const more = h('button', { type: 'button' }, 'Show more');
  let after = one.list.pageInfo.endCursor;
  more.hidden = !one.list.pageInfo.hasNextPage;
  more.addEventListener('click', async () => {
    more.disabled = true;
    try {
      const got = (await ask(QUERIES[view](type), { id: node.id, options: { ...traceOptions(params), channels: [one.channel] }, first: 50, after }, { signal })).node.answer.channels.find((other) => other.channel === one.channel).list;
      rows.push(...got.nodes);
      body.append(...got.nodes.map(line));
      after = got.pageInfo.endCursor;
      more.hidden = !got.pageInfo.hasNextPage;
    }
    catch (error) {
      more.replaceWith(failure(error));
    }
    more.disabled = false;
  });
  return h('section', { class: `panel channel ${css}` }, h('h2', {}, words[view][one.channel]),
    h('p', { class: 'headline' }, h('strong', { class: 'sum' }, amount(one.attributed)), view === 'funders' ? ` of ${money(one.arrived)} is attributed to donors` : ' in all, by this method'),
    one.remainders?.length > 0 && h('p', { class: 'soft' }, 'The rest: ', one.remainders.map((part) => `${(REMAINDERS[part.kind] ?? part.kind).toLowerCase()} ${money(part.amount)}`).join('; '), '.'),
    one.notes.length > 0 && h('div', { class: 'note' }, one.notes.map((text) => h('p', {}, text))),
    h('p', { class: 'soft' }, `${many(one.list.totalCount.value, view === 'funders' ? 'donor' : 'candidate')}${one.list.totalCount.exact ? '' : ' or more'}, largest first`),
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': words[view][one.channel] }, h('table', { class: 'rows ranking' }, h('caption', { class: 'sr-only' }, words[view][one.channel]),
      h('thead', {}, h('tr', {}, COLUMNS[view].map(([label, , number]) => h('th', { scope: 'col', class: number && 'number' }, label)))), body)),
    h('div', { class: 'pager' }, more, h('button', { type: 'button', class: 'quiet', on: { click: () => download(`${fileName(node.name)}-${view}-${css}.csv`, csv([['id', 'name', ...RAW[view]], ...rows.map((row) => [row.one.id, row.one.name, ...RAW[view].map((key) => row[key])])]), 'text/csv;charset=utf-8') } }, 'Save these as CSV')));
}
