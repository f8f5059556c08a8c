// What is loaded, how fresh, and what became of every row.
import { ask } from './api.js';
import { fillWhenReady, h } from './dom.js';
import { count, moment, money, plain } from './format.js';
import { SOURCES } from './start.js';

const META = `{ meta { version graphVersion
  imports { id source label rulesVersion rowsRead rowsCounted rowsNotCounted rowsRejected startedAt finishedAt graphVersion complete
    files { name kind bytes sha256 modifiedOn rowsRead } account { file outcome rule reason rows amountAsFiled } }
  counts { donors committees candidates races filings countedRows notCountedRows }
  notices { title text law } } }`;

const OUTCOMES = { COUNTED: 'Counted', NOT_COUNTED: 'Kept, in no total', REJECTED: 'Unreadable' };

const table = (caption, heads, rows) => h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption }, h('table', { class: 'rows' }, h('caption', { class: 'sr-only' }, caption),
  h('thead', {}, h('tr', {}, heads.map(([text, number]) => h('th', { scope: 'col', class: number && 'number' }, text)))),
  h('tbody', {}, rows.map((cells) => h('tr', {}, cells.map((cell, at) => h('td', { class: heads[at][1] && 'number' }, cell ?? '–')))))));

export default async function loaded(root, params, { signal, titled }) {
  titled('What is loaded');
  const place = h('div', {});
  root.replaceChildren(h('h1', {}, 'What is loaded'), place);
  fillWhenReady(place, 'Asking…', async () => {
    const { meta } = await ask(META, {}, { signal, fresh: true });
    return [
      h('p', { class: 'lead' }, `${count(meta.counts.countedRows)} counted rows, ${count(meta.counts.notCountedRows)} kept but in no total; ${count(meta.counts.donors)} donors as reported, ${count(meta.counts.committees)} committees, ${count(meta.counts.candidates)} candidates, ${count(meta.counts.races)} races, ${count(meta.counts.filings)} filings.`),
      h('p', { class: 'soft' }, `Graph version ${meta.graphVersion}, program ${meta.version}. Nothing newer than the moments below is known here.`),
      meta.imports.map((one) => h('section', { class: 'panel' },
        h('h2', {}, SOURCES[one.source] ?? one.source, one.label ? ` – ${one.label}` : ''),
        h('p', {}, one.complete ? `Finished ${moment(one.finishedAt)}` : h('strong', {}, 'Not finished: figures are of a part of it'), `, counting rules ${one.rulesVersion ?? '–'}, graph version ${one.graphVersion ?? '–'}.`),
        h('p', {}, `${count(one.rowsRead)} rows read = ${count(one.rowsCounted)} counted + ${count(one.rowsNotCounted)} not counted + ${count(one.rowsRejected)} unreadable.`),
        h('details', {}, h('summary', {}, `The account, line by line (${one.account.length})`), table(`Account of ${one.label ?? one.source}`, [['File'], ['What became of them'], ['Rule, or where they went'], ['Why'], ['Rows', true], ['As filed', true]],
          one.account.map((line) => [line.file, OUTCOMES[line.outcome], line.rule, line.reason, count(line.rows), line.amountAsFiled === null ? null : money(line.amountAsFiled)]))),
        h('details', {}, h('summary', {}, `Files (${one.files.length})`), table(`Files of ${one.label ?? one.source}`, [['File'], ['Holds'], ['Bytes', true], ['Changed'], ['Rows', true], ['SHA-256']],
          one.files.map((file) => [file.name, file.kind && plain(file.kind), count(file.bytes), file.modifiedOn, count(file.rowsRead), h('code', { class: 'hash' }, file.sha256 ?? '–')]))))),
      h('section', { class: 'panel' }, h('h2', {}, 'Before you use it'), meta.notices.map((notice) => [h('h3', {}, notice.title), h('p', {}, notice.text, notice.law && ` (${notice.law})`)])),
    ];
  }, signal);
}
