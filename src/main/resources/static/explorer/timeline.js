// Sums over time, one line of bars per class of money, with the days reports were due or received. The table twin follows.
import { ask } from './api.js';
import { h, s, outLink } from './dom.js';
import { day, many, money, shortDay, shortMoney } from './format.js';

const SERIES = {
  Donor: [['contributionsTotal', 'Contributions given', 'direct']],
  Committee: [['receiptsTotal', 'Contributions received', 'direct'], ['disbursementsTotal', 'Contributions made', 'made'], ['spentSupporting', 'Spent in support', 'support'], ['spentOpposing', 'Spent in opposition', 'oppose']],
  Candidate: [['outsideSpending.support', 'Spent in support by others', 'support'], ['outsideSpending.oppose', 'Spent in opposition by others', 'oppose'], ['contributionsTotal', 'The candidate’s own money', 'own']],
};

const iso = (time) => new Date(time).toISOString().slice(0, 10);
const utc = (text) => Date.parse(`${text}T00:00:00Z`);
const DAY = 86_400_000;

/** Days from first to last cut into at most 30 spans of whole days, weeks, months or quarters. */
function spans(first, last) {
  const days = (utc(last) - utc(first)) / DAY + 1;
  const unit = days <= 31 ? 'day' : days <= 190 ? 'week' : days <= 900 ? 'month' : days <= 2700 ? 'quarter' : 'year';
  const cut = [];
  let at = utc(first);
  if (unit !== 'day' && unit !== 'week') {
    const start = new Date(at);
    at = Date.UTC(start.getUTCFullYear(), unit === 'month' ? start.getUTCMonth() : unit === 'quarter' ? start.getUTCMonth() - (start.getUTCMonth() % 3) : 0, 1);
  }
  while (at <= utc(last) && cut.length < 40) {
    const from = new Date(at);
    const step = { day: () => at + DAY, week: () => at + 7 * DAY, month: () => Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1), quarter: () => Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 3, 1), year: () => Date.UTC(from.getUTCFullYear() + 1, 0, 1) }[unit]();
    cut.push({ from: iso(at), to: iso(step - DAY) });
    at = step;
  }
  return { cut, unit };
}

const selection = (field, inner, dates) => (field.startsWith('outsideSpending.')
  ? `outsideSpending${dates} { ${field.split('.')[1]} { total { ${inner} } } }` : `${field}${dates} { ${inner} }`);

const pick = (answer, field) => (field.startsWith('outsideSpending.') ? answer?.outsideSpending?.[field.split('.')[1]]?.total : answer?.[field]);

async function reports(node, signal) {
  if (node.__typename !== 'Committee') return [];
  const answer = await ask('query Reports($id: ID!) { committee(id: $id) { filings(first: 50) { nodes { id form reportType coversTo receivedOn url } } } }', { id: node.id }, { signal });
  return answer.committee.filings.nodes.map((filing) => ({ ...filing, on: filing.receivedOn ?? filing.coversTo })).filter((filing) => filing.on);
}

export async function timeline(node, signal) {
  const type = node.__typename;
  const wanted = SERIES[type];
  const ends = (await ask(`query Ends($id: ID!) { node(id: $id) { ... on ${type} { ${wanted.map(([field], at) => `s${at}: ${field.startsWith('outside') ? selection(field, 'rows firstDate lastDate', '') : selection(field, 'rows firstDate lastDate', '')}`).join(' ')} } } }`, { id: node.id }, { signal })).node;
  const series = wanted.map(([field, title, css], at) => ({ field, title, css, total: field.startsWith('outside') ? ends[`s${at}`][field.split('.')[1]].total : ends[`s${at}`] }))
    .filter((one) => one.total.rows > 0 && one.total.firstDate);
  if (!series.length) return null;
  const first = series.map((one) => one.total.firstDate).sort()[0];
  const last = series.map((one) => one.total.lastDate).sort().at(-1);
  const { cut, unit } = spans(first, last);
  const [answer, filings] = await Promise.all([
    ask(`query Time($id: ID!) { node(id: $id) { ... on ${type} { ${cut.map(({ from, to }, bin) => series.map((one, at) => `b${bin}_${at}: ${selection(one.field, 'amount rows', `(dates: { from: "${from}", to: "${to}" })`)}`).join(' ')).join(' ')} } } }`, { id: node.id }, { signal }),
    reports(node, signal),
  ]);
  const value = (bin, at) => (series[at].field.startsWith('outside') ? answer.node[`b${bin}_${at}`][series[at].field.split('.')[1]].total : answer.node[`b${bin}_${at}`]);
  const marks = filings.filter((filing) => filing.on >= cut[0].from && filing.on <= cut.at(-1).to);
  const name = (bin) => (unit === 'day' ? shortDay(cut[bin].from) : unit === 'month' ? shortDay(cut[bin].from).replace(/^\d+ /, '') : unit === 'year' ? cut[bin].from.slice(0, 4) : `${shortDay(cut[bin].from)} – ${shortDay(cut[bin].to)}`);
  return h('section', { class: 'panel', 'aria-label': 'Over time' }, h('h2', {}, 'Over time'),
    h('p', { class: 'soft' }, `By ${unit}. Each class of money has its own scale.`),
    series.map((one, at) => bars(one, cut.map((_, bin) => value(bin, at)), cut, name, at === series.length - 1 ? marks : [], marks)),
    marks.length > 0 && h('p', { class: 'soft' }, h('span', { class: 'report-mark', 'aria-hidden': 'true' }, '▲'), ` ${many(marks.length, 'report')}: marked on the day each was received, or up to which it covers.`),
    h('details', {}, h('summary', {}, 'The same as a table'),
      h('div', { class: 'scroll' }, h('table', { class: 'rows' }, h('caption', { class: 'sr-only' }, 'Sums over time'),
        h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, unit.charAt(0).toUpperCase() + unit.slice(1)), series.map((one) => h('th', { scope: 'col', class: 'number' }, one.title)))),
        h('tbody', {}, cut.map((_, bin) => h('tr', {}, h('th', { scope: 'row' }, name(bin)), series.map((one, at) => h('td', { class: 'number' }, money(value(bin, at).amount)))))))),
      marks.length > 0 && h('ul', {}, marks.map((filing) => h('li', {}, `${day(filing.on)}: ${[filing.form, filing.reportType].filter(Boolean).join(' ') || 'report'}`, filing.url && [' ', outLink(filing.url, 'Filing')])))));
}

function bars(series, values, cut, name, shownMarks, marks) {
  const width = 720;
  const height = 84;
  const most = Math.max(1, ...values.map((one) => Number(one.amount)));
  const step = width / values.length;
  const from = utc(cut[0].from);
  const to = utc(cut.at(-1).to) + DAY;
  const x = (text) => ((utc(text) - from) / (to - from)) * width;
  return h('figure', { class: `time ${series.css}` }, h('figcaption', {}, h('strong', {}, series.title), h('span', { class: 'soft' }, ` – most in one span ${shortMoney(most)}`)),
    s('svg', { viewBox: `0 0 ${width} ${height + 18}`, role: 'img', 'aria-label': `${series.title} from ${name(0)} to ${name(cut.length - 1)}; the table below has the sums.`, preserveAspectRatio: 'none' },
      s('line', { x1: 0, x2: width, y1: height, y2: height, class: 'axis' }),
      values.map((one, bin) => Number(one.amount) > 0 && s('rect', { x: bin * step + step * 0.08, width: Math.max(1, step * 0.84), y: height - Math.max(1.5, (Number(one.amount) / most) * (height - 6)), height: Math.max(1.5, (Number(one.amount) / most) * (height - 6)), class: 'bin' }, s('title', {}, `${name(bin)}: ${money(one.amount)} in ${one.rows} rows`))),
      marks.map((filing) => s('path', { d: `M${x(filing.on)} ${height + 3}l4 8h-8z`, class: 'report-mark' }, s('title', {}, `${day(filing.on)}: ${[filing.form, filing.reportType].filter(Boolean).join(' ')}`)))),
    h('div', { class: 'time-ends', 'aria-hidden': 'true' }, h('span', {}, shortDay(cut[0].from)), h('span', {}, shortDay(cut.at(-1).to))));
}
