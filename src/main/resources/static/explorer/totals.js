// Totals in words: what a sum counts, and what it leaves out.
import { h, link } from './dom.js';
import { address } from './router.js';
import { count, KINDS, many, money, span } from './format.js';

export const TOTAL = `fragment Sum on Total { amount rows exact counts inKind inKindRows firstDate lastDate
  byKind { kind amount rows } leftOut { rule reason rows amount } }`;

/**
 * A headline figure of one money class.
 * @param rows the address of the rows behind it
 * @param leftOut the address of the rows left out, by rule
 */
export function figure({ title, total, css, rows, leftOut, sentence }) {
  return h('article', { class: `figure ${css}` },
    h('h3', {}, title),
    h('p', { class: 'sum' }, rows && total.rows ? link(rows, money(total.amount)) : money(total.amount)),
    sentence && h('p', { class: 'figure-words' }, sentence),
    h('p', { class: 'soft' }, many(total.rows, 'row'), total.firstDate ? `, ${span(total.firstDate, total.lastDate)}` : '',
      !total.exact && h('strong', {}, ' – only the first 2,000,000 rows by day were read')),
    total.inKindRows > 0 && h('p', { class: 'soft' }, `Beside it: ${money(total.inKind)} in kind (${many(total.inKindRows, 'row')}).`),
    h('details', {}, h('summary', {}, 'What is counted'),
      h('p', {}, total.counts),
      total.byKind.length > 1 && h('ul', {}, total.byKind.map((kind) => h('li', {}, `${KINDS[kind.kind] ?? kind.kind}: ${money(kind.amount)} (${many(kind.rows, 'row')})`))),
      total.leftOut.length > 0 && h('p', {}, 'Not counted, and why:'),
      total.leftOut.length > 0 && h('ul', {}, total.leftOut.map((rule) => h('li', {},
        leftOut ? link(leftOut(rule.rule), many(rule.rows, 'row')) : many(rule.rows, 'row'), ` (${money(rule.amount)} as filed): ${rule.reason ?? rule.rule}`))),
      total.leftOut.length === 0 && h('p', { class: 'soft' }, 'No row was left out.')));
}

export const listAddress = (id, list, more = {}) => address('show', { id, list, ...more });

export const notCountedHint = (rows) => (rows ? `${count(rows)} not counted` : '');
