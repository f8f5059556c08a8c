// A paged list of money rows with filters, and the same as CSV.
import { ask } from './api.js';
import { download, empty, failure, fillWhenReady, h, link, outLink } from './dom.js';
import { change } from './router.js';
import { count, csv, fileName, KINDS, many, money, pageOf, shortDay } from './format.js';

export const ROW = `fragment Row on MoneyEdge { __typename id rowId amount date dateEarliest kind counted note transactionType
  from { __typename id name } to { __typename id ... on Actor { name } ... on Race { name } }
  citation { url file line knownFrom image filing { id form reportType } }
  ... on Contribution { employer occupation conduit { id name } }
  ... on IndependentExpenditure { stance }
  notCounted { rule reason countedInsteadId } }`;

/** The words of a list's own kind of connection do not matter: its entries are money edges. */
function query(list) {
  const args = `filter: $filter, orderBy: $order, first: $first, after: $after, last: $last, before: $before`;
  const inner = `nodes { ...Row } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount { value exact } truncated`;
  const head = `$filter: ${list.filterType}, $order: MoneyOrder, $first: Int, $after: String, $last: Int, $before: String`;
  return list.type
    ? `query List($id: ID!, ${head}) { node(id: $id) { ... on ${list.type} { list: ${list.field}(${args}) { ${inner} } } } } ${ROW}`
    : `query List(${head}) { list: ${list.field}(${args}) { ${inner} } } ${ROW}`;
}

function filterOf(list, params) {
  const filter = { ...list.fixed };
  const from = params.get('from');
  const to = params.get('to');
  if (from || to) filter.dates = { from, to };
  const min = params.get('min');
  const max = params.get('max');
  if (min || max) filter.amount = { min, max };
  if (params.get('kind')) filter.kinds = [params.get('kind')];
  if (params.get('rule') && list.filterType === 'NotCountedFilter') filter.rules = [params.get('rule')];
  if (params.get('side') && list.filterType === 'NotCountedFilter') filter.side = params.get('side');
  return filter;
}

function orderOf(params) {
  const [field, direction] = (params.get('sort') ?? 'DATE-DESC').split('-');
  return { field, direction };
}

async function page(list, id, variables, signal) {
  const answer = await ask(query(list), list.type ? { id, ...variables } : variables, { signal });
  return list.type ? answer.node?.list : answer.list;
}

const date = (row) => (row.date ? (row.dateEarliest && row.dateEarliest !== row.date ? `${shortDay(row.dateEarliest)} to ${shortDay(row.date)}` : shortDay(row.date)) : 'no date');

const actor = (node) => (node ? link(pageOf(node.id), node.name ?? node.id) : h('span', { class: 'soft' }, 'not named'));

/** What else a reader wants to know of a row. */
function about(row) {
  const parts = [
    row.stance === 'SUPPORT' ? 'in support' : row.stance === 'OPPOSE' ? 'in opposition' : null,
    KINDS[row.kind] && row.kind !== 'MONETARY' && row.kind !== 'INDEPENDENT_EXPENDITURE' ? KINDS[row.kind] : null,
    [row.occupation, row.employer].filter(Boolean).join(', ') || null,
    row.note,
  ].filter(Boolean).map((part) => h('span', {}, part));
  if (row.conduit) parts.push(h('span', {}, 'through ', link(pageOf(row.conduit.id), row.conduit.name)));
  if (row.notCounted) parts.push(h('span', { class: 'why' }, row.notCounted.reason ?? row.notCounted.rule, row.notCounted.countedInsteadId && [' ', link(pageOf(row.notCounted.countedInsteadId), 'what counts instead')]));
  return parts.flatMap((part, at) => [at ? ' · ' : '', part]);
}

export function rowsTable(rows, { caption, from = true, to = true }) {
  return h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption }, h('table', { class: 'rows' },
    h('caption', { class: 'sr-only' }, caption),
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Date'), h('th', { scope: 'col', class: 'number' }, 'Amount'),
      from && h('th', { scope: 'col' }, 'From'), to && h('th', { scope: 'col' }, 'To, or about'), h('th', { scope: 'col' }, 'What the row says'), h('th', { scope: 'col' }, 'Source'))),
    h('tbody', {}, rows.map((row) => h('tr', { class: row.counted ? null : 'not-counted' },
      h('td', { class: 'nowrap' }, date(row)),
      h('td', { class: 'number' }, money(row.amount)),
      from && h('td', {}, actor(row.from)), to && h('td', {}, actor(row.to)),
      h('td', { class: 'soft' }, about(row)),
      h('td', { class: 'nowrap' }, link(pageOf(row.id), 'Row'), row.citation.url && [' ', outLink(row.citation.url, 'Filing')]))))));
}

const CSV_HEAD = ['row_id', 'date', 'date_earliest', 'amount', 'kind', 'stance', 'counted', 'rule', 'reason', 'from_id', 'from_name', 'to_id', 'to_name', 'conduit', 'employer', 'occupation', 'note', 'file', 'line', 'url'];

export const csvRow = (row) => [row.rowId, row.date, row.dateEarliest, row.amount, row.kind, row.stance, row.counted, row.notCounted?.rule, row.notCounted?.reason,
  row.from?.id, row.from?.name, row.to?.id, row.to?.name, row.conduit?.name, row.employer, row.occupation, row.note, row.citation.file, row.citation.line, row.citation.url];

const CSV_MOST = 10_000;

async function saveCsv(list, id, params, name, told) {
  const rows = [];
  let after = null;
  let more = true;
  while (more && rows.length < CSV_MOST) {
    const got = await page(list, id, { filter: filterOf(list, params), order: orderOf(params), first: 100, after });
    rows.push(...got.nodes);
    more = got.pageInfo.hasNextPage || got.truncated;
    after = got.pageInfo.endCursor;
    told(`${count(rows.length)} rows…`);
    if (!after) break;
  }
  download(`${fileName(name)}-${fileName(list.title)}.csv`, csv([CSV_HEAD, ...rows.map(csvRow)]), 'text/csv;charset=utf-8');
  told(more && rows.length >= CSV_MOST ? `Saved the first ${count(rows.length)} rows in this order; narrow the filters for the rest.` : `Saved ${count(rows.length)} rows.`);
}

/**
 * A list in full: filters, table, pages, CSV. All its state is in the address.
 * @param list `{ title, type, field, filterType, fixed, kinds, from, to }`
 */
export function listView({ list, id, name, params, signal }) {
  const place = h('div', { 'aria-live': 'polite', 'aria-busy': 'false' });
  const told = h('span', { class: 'soft', role: 'status' });
  const reset = { after: null, before: null };
  const form = h('form', { class: 'filters', 'aria-label': `Filter ${list.title.toLowerCase()}`, on: { submit: (event) => {
    event.preventDefault();
    const values = new FormData(form);
    const clean = (key) => String(values.get(key) ?? '').replace(/[$,\s]/g, '');
    change({ ...reset, from: values.get('from'), to: values.get('to'), min: clean('min'), max: clean('max'), kind: values.get('kind'), sort: values.get('sort') });
  } } },
    h('label', {}, 'From', h('input', { type: 'date', name: 'from', value: params.get('from') ?? '' })),
    h('label', {}, 'To', h('input', { type: 'date', name: 'to', value: params.get('to') ?? '' })),
    h('label', {}, 'At least $', h('input', { inputmode: 'decimal', name: 'min', size: 9, value: params.get('min') ?? '', pattern: '[$]?[0-9,]+(\\.[0-9]{1,2})?', title: 'Dollars, such as 1000 or 1000.50' })),
    h('label', {}, 'At most $', h('input', { inputmode: 'decimal', name: 'max', size: 9, value: params.get('max') ?? '', pattern: '[$]?[0-9,]+(\\.[0-9]{1,2})?', title: 'Dollars, such as 1000 or 1000.50' })),
    list.kinds?.length > 1 && h('label', {}, 'Kind', select('kind', [['', 'All'], ...list.kinds.map((kind) => [kind, KINDS[kind]])], params.get('kind') ?? '')),
    h('label', {}, 'Order', select('sort', [['DATE-DESC', 'Newest first'], ['DATE-ASC', 'Oldest first'], ['AMOUNT-DESC', 'Largest first'], ['AMOUNT-ASC', 'Smallest first']], params.get('sort') ?? 'DATE-DESC')),
    h('button', {}, 'Apply'),
    ['from', 'to', 'min', 'max', 'kind', 'rule'].some((key) => params.get(key)) && h('button', { type: 'button', class: 'quiet', on: { click: () => change({ ...reset, from: null, to: null, min: null, max: null, kind: null, rule: null }) } }, 'Clear'));
  const csvButton = h('button', { type: 'button', class: 'quiet', on: { click: async () => {
    csvButton.disabled = true;
    try {
      await saveCsv(list, id, params, name, (text) => { told.textContent = text; });
    }
    catch (error) {
      told.textContent = error.message;
    }
    csvButton.disabled = false;
  } } }, 'Save as CSV');
  fillWhenReady(place, 'Reading rows…', async () => {
    const before = params.get('before');
    const size = 25;
    const got = await page(list, id, { filter: filterOf(list, params), order: orderOf(params), ...(before ? { last: size, before } : { first: size, after: params.get('after') }) }, signal);
    if (!got) return failure(Object.assign(new Error('Nothing here has this id.'), { title: 'Not found', advice: 'Search for the name above.' }));
    const { nodes, pageInfo, totalCount, truncated } = got;
    if (!nodes.length && !truncated) return empty(params.size > 2 ? 'No row matches these filters.' : 'There are no such rows.');
    return [
      h('p', { class: 'soft' }, totalCount.exact ? many(totalCount.value, 'row') : `${count(totalCount.value)} or more rows`, params.get('rule') && ` left out by the rule ${params.get('rule')}`),
      truncated && h('p', { class: 'note limited' }, 'This page is short: the filter had read 50,000 rows before the page was full. ', h('strong', {}, '“Next” goes on from there'), '; a shorter time or an order by amount reads less.'),
      rowsTable(nodes, { caption: list.title, from: list.from !== false, to: list.to !== false }),
      h('nav', { class: 'pager', 'aria-label': 'Pages of the list' },
        pageInfo.hasPreviousPage && h('button', { type: 'button', on: { click: () => change({ after: null, before: pageInfo.startCursor }) } }, 'Previous'),
        (pageInfo.hasNextPage || truncated) && pageInfo.endCursor && h('button', { type: 'button', on: { click: () => change({ before: null, after: pageInfo.endCursor }) } }, 'Next')),
    ];
  }, signal);
  return h('section', { class: 'list', 'aria-label': list.title }, form, place, h('p', {}, csvButton, ' ', told));
}

export function select(name, entries, chosen, properties = {}) {
  return h('select', { name, ...properties }, entries.map(([value, label]) => h('option', { value, selected: value === chosen }, label)));
}
