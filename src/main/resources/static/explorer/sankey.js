// A flow as a picture: the source's money in the channel's colour, what is not attributed as streams of their own.
import { h, s } from './dom.js';
import { loadSankey } from './libraries.js';
import { money, pageOf, REMAINDERS } from './format.js';

const HEIGHT = 72;
const LETTER = 7.1;
const LABEL = 31;
/** Below this width the picture is made smaller as a whole rather than cut off: a phone shows all of three columns. */
const PHONE = 480;
const MARGIN = { top: 14, right: 12, bottom: 14, left: 12 };

const sum = (node) => money(node.value.toFixed(2));

const ABOUT = { support: 'in support of ', oppose: 'in opposition to ' };

/** A candidate at the end of spending is whom it was about, not who got it. */
const labeller = (css) => (node) => {
  if (node.remainder) return REMAINDERS[node.remainder] ?? node.label;
  return node.actor?.id.startsWith('candidate:') && node.column > 0 ? `${ABOUT[css] ?? ''}${node.label}` : node.label;
};

function cut(text, room) {
  const most = Math.max(8, Math.floor(room / LETTER));
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** Where a label's middle can stand without covering another: as near as may be to the middle of its bar. */
function clearOf(taken, from, to, middle, height) {
  const free = (y) => y >= LABEL / 2 && y <= height - LABEL / 2 && taken.every((one) => one.to < from || one.from > to || Math.abs(one.y - y) >= LABEL);
  const steps = Array.from({ length: Math.ceil(height / 4) }, (_, at) => at * 4);
  const y = steps.flatMap((by) => [middle - by, middle + by]).find(free) ?? middle;
  taken.push({ from, to, y });
  return y;
}

/**
 * The flow's graph, drawn for a width.
 * @param flow a channel's `graph`
 * @param css the channel's colour
 * @param words what the picture shows, for those who do not see it
 */
export async function sankeyPicture(flow, css, words, width) {
  const labelOf = labeller(css);
  const links = flow.links.filter((link) => Number(link.amount) > 0);
  if (!links.length) return null;
  const d3 = await loadSankey();
  const used = new Set(links.flatMap((link) => [link.source, link.target]));
  const nodes = flow.nodes.filter((node) => used.has(node.id)).map((node) => ({ ...node }));
  const columns = Math.max(...nodes.map((node) => node.column)) + 1;
  const wide = Math.max(width, columns * (width < PHONE ? 135 : 150));
  const shown = width < PHONE && wide * 0.7 < width ? width : wide;
  const perColumn = Array.from({ length: columns }, (_, column) => nodes.filter((node) => node.column === column).length);
  const height = Math.min(900, Math.max(170, Math.max(...perColumn) * HEIGHT));
  const { nodes: placed, links: drawn } = d3.sankey().nodeId((node) => node.id).nodeWidth(14).nodePadding(36)
    .nodeAlign((node) => node.column).nodeSort((a, b) => Boolean(a.remainder) - Boolean(b.remainder) || b.value - a.value)
    .linkSort((a, b) => b.attributed - a.attributed || b.value - a.value)
    .extent([[MARGIN.left, MARGIN.top], [wide - MARGIN.right, height - MARGIN.bottom]])({
      nodes, links: links.map((link) => ({ ...link, value: Number(link.amount) })),
    });
  const room = (wide - MARGIN.left - MARGIN.right) / Math.max(1, columns - 1) - 40;
  const line = d3.sankeyLinkHorizontal();
  const taken = [];
  const label = (node) => {
    const text = cut(labelOf(node), room);
    const right = node.column < columns - 1 || columns === 1;
    const x = right ? node.x1 + 7 : node.x0 - 7;
    const long = Math.max(text.length, sum(node).length) * LETTER;
    const y = clearOf(taken, right ? x : x - long, right ? x + long : x, (node.y0 + node.y1) / 2, height);
    return s('text', { x, y, 'text-anchor': right ? 'start' : 'end', class: node.remainder ? 'rest' : null },
      s('tspan', { x, dy: '-0.15em', class: 'node-name' }, text),
      s('tspan', { x, dy: '1.15em', class: 'node-sum' }, sum(node)),
      s('title', {}, `${labelOf(node)}: ${sum(node)}`));
  };
  const picture = s('svg', { viewBox: `0 0 ${wide} ${height}`, width: shown, height: (height * shown) / wide, role: 'group', 'aria-label': words, class: `sankey ${css}` },
    s('g', { class: 'links' }, drawn.map((link) => s('path', { d: line(link), 'stroke-width': Math.max(1.5, link.width), class: link.attributed ? 'link ours' : 'link rest' },
      s('title', {}, `${labelOf(link.source)} → ${labelOf(link.target)}: ${money(link.amount)}${link.attributed ? '' : ' (not attributed to the source)'}`)))),
    s('g', { class: 'nodes' }, placed.map((node) => {
      const box = s('rect', { x: node.x0, y: node.y0, width: node.x1 - node.x0, height: Math.max(2, node.y1 - node.y0), rx: 2, class: node.remainder ? 'node rest' : 'node' });
      return node.actor ? s('a', { href: pageOf(node.actor.id), 'aria-label': `${labelOf(node)}, ${sum(node)}` }, box, label(node)) : s('g', {}, box, label(node));
    })));
  return h('div', { class: 'scroll sankey-place', tabindex: shown > width ? 0 : null, role: shown > width ? 'region' : null, 'aria-label': shown > width ? words : null }, picture);
}

/** The picture's twin. */
export function sankeyTable(flow, css, caption) {
  const labelOf = labeller(css);
  const names = new Map(flow.nodes.map((node) => [node.id, labelOf(node)]));
  return h('div', { class: 'scroll' }, h('table', { class: 'rows' }, h('caption', { class: 'sr-only' }, caption),
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'From'), h('th', { scope: 'col' }, 'To'), h('th', { scope: 'col', class: 'number' }, 'Amount'), h('th', { scope: 'col' }, 'Whose'))),
    h('tbody', {}, flow.links.map((link) => h('tr', {}, h('td', {}, names.get(link.source)), h('td', {}, names.get(link.target)), h('td', { class: 'number' }, money(link.amount)), h('td', {}, link.attributed ? 'the source’s' : 'not attributed to the source'))))));
}
