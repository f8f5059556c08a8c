// The canvas as files: SVG, GraphML, CSV, citations.
import { csv, day, money, shortMoney } from './format.js';
import { CLASSES, rowsOf } from './graph-data.js';
import { shareLink } from './share.js';

const escaped = (text) => String(text ?? '').replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' })[sign]).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '');

export function svg(nodes, edges, colours, footer) {
  const xs = nodes.map((node) => node.x);
  const ys = nodes.map((node) => node.y);
  const [left, top] = [Math.min(...xs) - 120, Math.min(...ys) - 60];
  const [width, height] = [Math.max(...xs) - left + 120, Math.max(...ys) - top + 90];
  const at = new Map(nodes.map((node) => [node.id, node]));
  const lines = edges.map((edge) => {
    const [from, to] = [at.get(edge.source), at.get(edge.target)];
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const end = { x: to.x - ((to.x - from.x) / length) * (to.size / 2 + 6), y: to.y - ((to.y - from.y) / length) * (to.size / 2 + 6) };
    return `<line x1="${from.x}" y1="${from.y}" x2="${end.x.toFixed(1)}" y2="${end.y.toFixed(1)}" stroke="${colours[edge.css]}" stroke-width="${edge.width.toFixed(1)}" marker-end="url(#a-${edge.css})"><title>${escaped(edge.title)}</title></line>${edge.amount === null ? '' : `<text x="${(from.x + to.x) / 2}" y="${(from.y + to.y) / 2 - 4}" class="e">${escaped(shortMoney(edge.amount))}</text>`}`;
  });
  const marks = Object.keys(CLASSES).map((css) => `<marker id="a-${css}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z" fill="${colours[css]}"/></marker>`);
  const circles = nodes.map((node) => `<g><circle cx="${node.x}" cy="${node.y}" r="${node.size / 2}" fill="${node.colour}"/><text x="${node.x}" y="${node.y + node.size / 2 + 14}">${escaped(node.name)}</text></g>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}"><style>text{font:12px sans-serif;text-anchor:middle;fill:${colours.ink}}.e{font-size:10px}.f{text-anchor:start;font-size:11px}</style><defs>${marks.join('')}</defs><rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${colours.ground}"/>${lines.join('')}${circles.join('')}<text class="f" x="${left + 12}" y="${top + height - 12}">${escaped(footer)}</text></svg>`;
}

export function graphml(nodes, edges, footer) {
  const keys = [['node', 'name'], ['node', 'type'], ['edge', 'class'], ['edge', 'amount'], ['edge', 'rows'], ['edge', 'complete'], ['edge', 'firstDate'], ['edge', 'lastDate']];
  const data = (of, values) => Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== '').map(([name, value]) => `<data key="${of}-${name}">${escaped(value)}</data>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<desc>${escaped(footer)}</desc>
${keys.map(([of, name]) => `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${name === 'rows' ? 'int' : name === 'complete' ? 'boolean' : 'string'}"/>`).join('\n')}
<graph edgedefault="directed">
${nodes.map((node) => `<node id="${escaped(node.id)}">${data('node', { name: node.name, type: node.type })}</node>`).join('\n')}
${edges.map((edge) => `<edge id="${escaped(edge.id)}" source="${escaped(edge.source)}" target="${escaped(edge.target)}">${data('edge', { class: CLASSES[edge.css][0], amount: edge.amount, rows: edge.rows, complete: edge.complete, firstDate: edge.firstDate, lastDate: edge.lastDate })}</edge>`).join('\n')}
</graph>
</graphml>
`;
}

export const table = (nodes, edges, footer) => {
  const name = new Map(nodes.map((node) => [node.id, node.name]));
  return csv([['from_id', 'from_name', 'to_id', 'to_name', 'class', 'amount', 'rows', 'all_rows_summed', 'first_date', 'last_date'],
    ...edges.map((edge) => [edge.source, name.get(edge.source), edge.target, name.get(edge.target), CLASSES[edge.css][0], edge.amount, edge.amount === null ? null : edge.rows, edge.amount === null ? null : edge.complete, edge.firstDate, edge.lastDate]), [], [footer]]);
};

const EDGES_MOST = 60;
const ROWS_MOST = 10;

/** Where each edge stands in the filings: its largest rows with their addresses. */
export async function citations(nodes, edges, footer, told) {
  const name = new Map(nodes.map((node) => [node.id, node.name]));
  const paid = edges.filter((edge) => edge.amount !== null).sort((a, b) => Number(b.amount) - Number(a.amount));
  const lines = [footer, ''];
  for (const [at, edge] of paid.slice(0, EDGES_MOST).entries()) {
    told(`Citations: ${at + 1} of ${Math.min(paid.length, EDGES_MOST)}…`);
    const { nodes: rows, total } = await rowsOf(edge, ROWS_MOST);
    lines.push(`${name.get(edge.source)} → ${name.get(edge.target)} (${CLASSES[edge.css][0].toLowerCase()}): ${edge.complete ? '' : 'at least '}${money(edge.amount)}`);
    rows.forEach((row) => lines.push(`  ${day(row.date)}: ${money(row.amount)}, row ${row.rowId}, ${row.citation.url ?? [row.citation.file, row.citation.line].filter(Boolean).join(', line ')}`));
    if (total.value > rows.length) lines.push(`  and ${total.value - rows.length}${total.exact ? '' : ' or more'} smaller rows`);
    lines.push('');
  }
  if (paid.length > EDGES_MOST) lines.push(`The ${paid.length - EDGES_MOST} smaller edges shown are not cited here; hide some and save again.`);
  return lines.join('\n');
}

export const footer = (words) => `${words} Read ${day(new Date().toISOString())}: ${shareLink()}. Contributor data may not be used to solicit contributions or for commercial purposes (52 U.S.C. 30111(a)(4)).`;
