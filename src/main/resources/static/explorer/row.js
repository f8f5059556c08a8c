// One row with its evidence, or one filing.
import { ask } from './api.js';
import { failure, h, link, outLink, put } from './dom.js';
import { day, KINDS, money, pageOf, shortDay } from './format.js';
import { citation, shareBar } from './share.js';

const ROW = `query Row($id: ID!) { node(id: $id) { __typename id ... on MoneyEdge { rowId amount date dateEarliest kind counted note transactionType election source
    from { id name } to { __typename id ... on Actor { name } ... on Race { name } } race { id name }
    citation { url file line image knownFrom knownUntil trust certainty filing { id form reportType coversFrom coversTo receivedOn } }
    notCounted { rule reason countedInstead { id rowId amount } countedInsteadId } }
    ... on Contribution { employer occupation conduit { id name } conduitOnly } ... on IndependentExpenditure { stance dateBasis }
    ... on Transfer { sentDate receivedDate singleSided } }
  sourceRows(rowIds: [$id]) { available reason rows { file line columns { name value } } } }`;

const FILING = `query Filing($id: ID!) { filing(id: $id) { id form reportType coversFrom coversTo receivedOn url source filer { id name } amends { id } } }`;

const fact = (label, ...value) => (value.some((one) => one !== null && one !== undefined && one !== '' && one !== false) ? h('div', {}, h('dt', {}, label), h('dd', {}, ...value)) : null);

const notFound = (what, id) => failure(Object.assign(new Error(`No ${what} here has the id “${id}”.`), { title: 'Not found', advice: 'It may be mistyped, or belong to data that is not loaded here.' }));

export default async function row(root, params, { signal, titled, name }) {
  const id = params.get('id') ?? '';
  return name === 'filing' ? filing(root, id, signal, titled) : oneRow(root, id, signal, titled);
}

async function filing(root, id, signal, titled) {
  const found = (await ask(FILING, { id }, { signal })).filing;
  titled('Filing');
  if (!found) return root.replaceChildren(notFound('filing', id));
  return put(root, h('h1', {}, `Filing ${[found.form, found.reportType].filter(Boolean).join(' ')}`),
    h('dl', { class: 'facts' }, fact('Filed by', found.filer && link(pageOf(found.filer.id), found.filer.name)),
      fact('Covers', found.coversFrom && `${shortDay(found.coversFrom)} to ${shortDay(found.coversTo)}`), fact('Received', found.receivedOn && day(found.receivedOn)),
      fact('Replaces', found.amends && link(pageOf(found.amends.id), found.amends.id)), fact('Id', found.id)),
    found.url ? h('p', {}, outLink(found.url, 'Read the filing', { class: 'button' })) : h('p', { class: 'soft' }, 'No address of this filing is known.'),
    shareBar(() => citation(`Filing ${found.id}${found.url ? ` (${found.url})` : ''}.`)));
}

async function oneRow(root, id, signal, titled) {
  const answer = await ask(ROW, { id }, { signal });
  const node = answer.node;
  titled('One row');
  if (!node?.rowId) {
    root.replaceChildren(notFound('row', id));
    return;
  }
  const spent = node.stance === 'SUPPORT' ? 'spent in support of' : 'spent in opposition to';
  const verb = node.stance ? spent : { Refund: 'gave back to', Loan: 'lent to', LoanRepayment: 'paid back to', OtherSpending: 'spent about', VoterEducation: 'paid for nonpartisan voter education in' }[node.__typename] ?? 'gave to';
  const sentence = `${node.from?.name ?? 'Not named'} ${node.counted ? verb : 'to or about'} ${node.to?.name ?? 'not named'}`;
  const { citation: where } = node;
  put(root,
    h('h1', {}, money(node.amount)),
    h('p', { class: 'lead' }, node.from ? link(pageOf(node.from.id), node.from.name) : 'Not named', ` ${node.counted ? verb : '→'} `, node.to ? link(pageOf(node.to.id), node.to.name) : 'not named', ', ', node.dateEarliest && node.dateEarliest !== node.date ? `between ${day(node.dateEarliest)} and ${day(node.date)}` : node.date ? day(node.date) : 'no date'),
    node.stance && h('p', { class: 'soft' }, 'The money went to vendors: the candidate received none of it.'),
    !node.counted && h('div', { class: 'note' }, h('p', {}, h('strong', {}, 'Not counted: '), node.notCounted.reason ?? node.notCounted.rule, ` (rule ${node.notCounted.rule})`),
      node.notCounted.countedInstead ? h('p', {}, 'What counts instead: ', link(pageOf(node.notCounted.countedInstead.id), money(node.notCounted.countedInstead.amount))) : null),
    h('dl', { class: 'facts' },
      fact('Kind', KINDS[node.kind]), fact('Employer, occupation', [node.employer, node.occupation].filter(Boolean).join(', ')), fact('Through', node.conduit && link(pageOf(node.conduit.id), node.conduit.name)),
      fact('Sent, received', node.sentDate && `${shortDay(node.sentDate)}, ${shortDay(node.receivedDate)}`), fact('Election', node.election), fact('Race', node.race && link(pageOf(node.race.id), node.race.name)),
      fact('Transaction code', node.transactionType), fact('Note', node.note), fact('Row id', node.rowId), fact('Source', node.source), fact('File and line', where.file && `${where.file}, line ${where.line ?? '–'}`),
      fact('Public from', where.knownFrom && day(where.knownFrom)), fact('Stood until', where.knownUntil && day(where.knownUntil)), fact('Kind of source', where.trust && { OFFICIAL: 'Official document', NEWS_REPORT: 'News report' }[where.trust]), fact('Certainty', where.certainty),
      fact('Filing', where.filing && link(pageOf(where.filing.id), [where.filing.form, where.filing.reportType].filter(Boolean).join(' ') || 'Filing'))),
    where.url ? h('p', {}, outLink(where.url, 'Read it where it was filed', { class: 'button' })) : h('p', { class: 'soft' }, 'No address of the filing is known.'),
    shareBar(() => citation(`${sentence}, ${money(node.amount)}, ${node.date ? day(node.date) : 'no date'}, row ${node.rowId}${where.url ? ` (${where.url})` : ''}.`)),
    h('section', { class: 'block' }, h('h2', {}, 'The source row, word for word'),
      answer.sourceRows.rows.length ? answer.sourceRows.rows.map((source) => h('div', { class: 'scroll' }, h('table', { class: 'rows' }, h('caption', {}, `${source.file}, line ${source.line}`), h('tbody', {}, source.columns.map((column) => h('tr', {}, h('th', { scope: 'row' }, column.name), h('td', {}, column.value ?? h('span', { class: 'soft' }, 'empty')))))))) : h('p', { class: 'soft' }, answer.sourceRows.reason ?? 'This server does not hold the row’s text; the citation above leads to the filing.')));
}

