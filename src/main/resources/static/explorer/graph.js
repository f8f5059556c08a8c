// The canvas: begin with anybody, unfold step by step. Money runs from left to right; what is there stays where it is.
import { ask } from './api.js';
import { download, empty, failure, h, link, loading, outLink, put, say } from './dom.js';
import { address, change, embedded, note } from './router.js';
import { cents, count, many, money, pageOf, place, shortDay, shortMoney, span, TYPES } from './format.js';
import { CLASSES, GROUPS, load, neighbours, rowsOf, sizes } from './graph-data.js';
import { citations, footer, graphml, svg, table } from './graph-export.js';
import { loadCytoscape } from './libraries.js';
import { searchBox } from './search-box.js';
import { citation, shareBar } from './share.js';

const FIRST = 8;
const MORE = 16;
const NODES_MOST = 500;
const TYPE_OF = { donor: 'Donor', committee: 'Committee', candidate: 'Candidate', race: 'Race' };
/** Between names, in pixels before zooming: across, down, and how wide a label may be. A phone gets narrower columns, so that a step to either side still fits. */
const WIDE = { column: 270, line: 72, label: 190, least: 0.12 };
const NARROW = { column: 150, line: 104, label: 132, least: 0.5 };

const state = (params) => ({
  starts: params.getAll('start'),
  opens: params.getAll('open').map((text) => text.split('~')).filter((parts) => parts.length === 3).map(([id, word, size]) => ({ id, word, size: Math.min(100, Math.max(1, Number(size) || FIRST)) })),
  hidden: new Set(params.getAll('hide')),
  pins: new Map(params.getAll('pin').map((text) => text.split('~')).filter((parts) => parts.length === 3).map(([id, x, y]) => [id, { x: Number(x) || 0, y: Number(y) || 0 }])),
  sized: params.get('size') === 'money',
  from: params.get('from'), to: params.get('to'), channel: params.get('channel'), tolerance: Number(params.get('tolerance') ?? 0) || 0,
});

const ROUTES = `query Routes($from: ID!, $to: ID!, $options: FlowOptions) { moneyFlow(from: $from, to: $to, options: $options) { channels { channel attributed arrived
  paths(first: 20) { totalCount { value } nodes { attributed atMost hops { from { __typename id name } to { __typename id name } kind amount firstDate lastDate transactionCount
    transactions { id rowId amount date dateEarliest kind citation { url file line } } } } } } } }`;

const classOf = (hop, channel) => {
  if (hop.kind === 'INDEPENDENT_EXPENDITURE' || hop.kind === 'COMMUNICATION_COST') return channel === 'OPPOSE' ? 'oppose' : 'support';
  return { TRANSFER: 'transfer', LOAN: 'loan', LOAN_REPAYMENT: 'loan', REFUND: 'back', NEGATIVE: 'back' }[hop.kind] ?? 'direct';
};

export default async function graph(root, params, { signal, titled }) {
  titled('Graph');
  let now = state(params);
  let nodes = new Map();
  let edges = new Map();
  let cy;
  let chosen;
  let asking;
  let folded = new Map();
  let limited = false;
  const heading = h('h1', {}, 'Graph');
  const adder = searchBox({ label: 'Add a donor, committee, candidate or race to the graph', placeholder: 'Add a name', onPick: (found) => { adder.input.value = ''; change({ start: [...now.starts, found.id], hide: [...now.hidden].filter((id) => id !== found.id) }); } });
  const tools = h('div', { class: 'tools', role: 'toolbar', 'aria-label': 'Graph' });
  const canvas = h('div', { class: 'canvas', tabindex: 0, role: 'application', 'aria-label': 'Graph. Arrow keys go from name to name, Enter opens the choices, Delete hides, plus and minus zoom. The table below holds the same.' });
  const panel = h('aside', { class: 'panel graph-panel', 'aria-label': 'What is chosen', 'aria-live': 'polite' });
  const message = h('div', {});
  const twin = h('div', { class: 'block' });
  const told = h('span', { class: 'soft', role: 'status' });
  const shared = h('div', {});
  put(root, h('header', { class: 'graph-head hide-embedded' }, heading, h('div', { class: 'picker narrow' }, adder.element)), tools, message, h('div', { class: 'graph-place' }, canvas, panel), shared, twin);

  const margin = () => (canvas.clientWidth < 520 ? 14 : 45);
  const spacing = () => (canvas.clientWidth < 520 ? NARROW : WIDE);

  const css = (name) => {
    const probe = h('span', { style: { color: `var(${name})` } });
    root.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  };
  const colours = () => ({ ...Object.fromEntries(Object.entries(CLASSES).map(([word, [, name]]) => [word, css(name)])), ink: css('--ink'), soft: css('--soft'), ground: css('--ground'), card: css('--card'), accent: css('--accent'), Donor: css('--direct'), Committee: css('--support'), Candidate: css('--warm'), Race: css('--education') });

  // -- what is shown ---------------------------------------------------------------------------------------------------

  const addNode = (node, near, side) => {
    if (nodes.has(node.id)) return true;
    if (nodes.size >= NODES_MOST) {
      limited = true;
      return false;
    }
    nodes.set(node.id, { ...node, near, side });
    return true;
  };

  const addEdge = (source, target, word, entry, extra = {}) => {
    const id = `${source}>${target}>${word}`;
    const before = edges.get(id);
    if (before && (before.complete || !entry.complete)) {
      Object.assign(before, extra);
      return;
    }
    edges.set(id, { ...before, id, source, target, css: word, amount: entry.amount, rows: entry.rows, complete: entry.complete, list: entry.list, firstDate: entry.firstDate, lastDate: entry.lastDate, ...extra });
  };

  const routes = async (stop) => {
    if (!now.from || !now.to) return null;
    const { channels } = (await ask(ROUTES, { from: now.from, to: now.to, options: { toleranceDays: now.tolerance, ...(now.channel ? { channels: [now.channel] } : {}) } }, { signal: stop })).moneyFlow;
    let found = 0;
    channels.forEach(({ channel, paths }) => paths.nodes.forEach((path) => {
      found += 1;
      path.hops.forEach((hop, at) => {
        addNode(hop.from, at ? path.hops[at - 1].from.id : undefined, 'out');
        addNode(hop.to, hop.from.id, 'out');
        addEdge(hop.from.id, hop.to.id, classOf(hop, channel), { amount: hop.amount, rows: hop.transactionCount, complete: true, list: hop.transactions, firstDate: hop.firstDate, lastDate: hop.lastDate }, { onRoute: true });
      });
    }));
    return found;
  };

  const build = async (stop) => {
    nodes = new Map();
    edges = new Map();
    folded = new Map();
    limited = false;
    const ids = [...new Set([...now.starts, ...(now.starts.length || !now.from ? [] : [now.from, now.to].filter(Boolean))])];
    const asking = now.opens.map((open) => {
      const type = TYPE_OF[open.id.split(':', 1)[0]];
      const group = GROUPS[type]?.find((one) => one.word === open.word);
      const asked = group && neighbours({ id: open.id, __typename: type }, group, open.size, stop);
      asked?.catch(() => undefined);
      return { open, group, asked };
    }).filter((one) => one.group);
    const starts = ids.length ? await load(ids, stop) : [];
    const missing = ids.filter((id) => !starts.some((node) => node.id === id));
    const found = await routes(stop);
    starts.forEach((node) => addNode(node));
    for (const { open, group, asked } of asking) {
      const node = nodes.get(open.id);
      if (!node) continue;
      const { entries, more } = await asked;
      folded.set(`${open.id}~${open.word}`, { shown: entries.length, more });
      entries.forEach((entry) => {
        if (now.hidden.has(entry.node.id) || !addNode(entry.node, node.id, group.side)) return;
        const [source, target] = group.side === 'out' ? [node.id, entry.node.id] : [entry.node.id, node.id];
        addEdge(source, target, group.css, entry);
      });
    }
    now.hidden.forEach((id) => nodes.delete(id));
    edges.forEach((edge, id) => { if (!nodes.has(edge.source) || !nodes.has(edge.target)) edges.delete(id); });
    return { missing, found };
  };

  /** The nearest free place in the columns beside a node; nothing that is placed moves. */
  const freePlace = (taken, near, side) => {
    const { column: across, line: down } = spacing();
    const clear = (x, y) => taken.every((one) => Math.abs(one.x - x) > across * 0.7 || Math.abs(one.y - y) > down * 0.85);
    const origin = near ?? { x: 0, y: 0 };
    const step = side === 'in' ? -across : across;
    for (let column = near ? 1 : 0; column < 40; column += 1) {
      for (let line = 0; line < 24; line += 1) {
        const y = origin.y + (line % 2 ? 1 : -1) * Math.ceil(line / 2) * down;
        if (clear(origin.x + step * column, y)) return { x: origin.x + step * column, y };
      }
    }
    return { x: origin.x + step, y: origin.y + down * taken.length };
  };

  const positions = (kept) => {
    const placed = new Map();
    nodes.forEach((node, id) => { const at = now.pins.get(id) ?? kept.get(id); if (at) placed.set(id, at); });
    const taken = [...placed.values()];
    nodes.forEach((node, id) => {
      if (placed.has(id)) return;
      const at = freePlace(taken, placed.get(node.near), node.side);
      placed.set(id, at);
      taken.push(at);
    });
    return placed;
  };

  const widthOf = (amount) => (amount === null ? 1 : Math.min(12, Math.max(1.4, (Math.log10(Math.max(1, Number(amount))) - 2) * 1.4)));
  const sizeOf = (id) => {
    if (!now.sized) return 30;
    const most = [...edges.values()].filter((edge) => edge.source === id || edge.target === id).reduce((largest, edge) => Math.max(largest, Number(edge.amount ?? 0)), 0);
    return Math.min(84, Math.max(16, Math.sqrt(most) / 14));
  };

  const titleOf = (edge) => `${nodes.get(edge.source)?.name} → ${nodes.get(edge.target)?.name}: ${CLASSES[edge.css][0].toLowerCase()}${edge.amount === null ? '' : `, ${edge.complete ? '' : 'at least '}${money(edge.amount)} in ${many(edge.rows, 'row')}`}`;

  const shorten = (name) => (name.length > 64 ? `${name.slice(0, 63)}…` : name);

  const styles = () => {
    const of = colours();
    return [
      { selector: 'node', style: { width: 'data(size)', height: 'data(size)', 'background-color': 'data(colour)', label: 'data(label)', color: of.ink, 'font-size': 12, 'text-valign': 'bottom', 'text-margin-y': 4, 'text-wrap': 'wrap', 'text-max-width': spacing().label, 'text-outline-color': of.card, 'text-outline-width': 2, 'min-zoomed-font-size': 6, 'border-width': 0 } },
      { selector: 'node[type = "Race"]', style: { shape: 'round-rectangle' } }, { selector: 'node[type = "Committee"]', style: { shape: 'round-hexagon' } }, { selector: 'node[type = "Candidate"]', style: { shape: 'diamond' } },
      { selector: 'node[?pinned]', style: { 'border-width': 3, 'border-color': of.ink } },
      { selector: 'edge', style: { width: 'data(width)', 'line-color': 'data(colour)', 'target-arrow-color': 'data(colour)', 'target-arrow-shape': 'triangle', 'arrow-scale': 0.9, 'curve-style': 'data(curve)', label: 'data(label)', 'font-size': 10, color: of.ink, 'text-background-color': of.card, 'text-background-opacity': 0.88, 'text-background-padding': 2, 'text-background-shape': 'round-rectangle', 'min-zoomed-font-size': 7, opacity: 0.85 } },
      { selector: 'edge[css = "own"], edge[css = "runs"]', style: { 'line-style': 'dashed', 'target-arrow-shape': 'none' } },
      { selector: 'edge[css = "oppose"]', style: { 'target-arrow-shape': 'tee', 'line-style': 'dashed' } },
      { selector: '.faded', style: { opacity: 0.18 } },
      { selector: '.route', style: { opacity: 1, 'z-index': 9 } }, { selector: 'node.route', style: { 'border-width': 3, 'border-color': of.accent } },
      { selector: ':selected', style: { 'overlay-color': of.accent, 'overlay-opacity': 0.22, 'overlay-padding': 6 } },
    ];
  };

  const paint = async (first) => {
    const kept = new Map(cy ? cy.nodes().map((node) => [node.id(), { ...node.position() }]) : []);
    const placed = positions(kept);
    const of = colours();
    if (!cy) {
      const cytoscape = await loadCytoscape();
      if (signal.aborted) return;
      cy = cytoscape({ container: canvas, style: styles(), minZoom: 0.08, maxZoom: 3, pixelRatio: 'auto', hideEdgesOnViewport: false, textureOnViewport: true, selectionType: 'single', layout: { name: 'preset' } });
      canvas.graph = cy;
      cy.on('tap', (event) => { if (event.target === cy) choose(null); });
      cy.on('tap', 'node', (event) => choose({ node: event.target.id() }));
      cy.on('tap', 'edge', (event) => choose({ edge: event.target.id() }));
      cy.on('dbltap', 'node', (event) => unfoldFirst(event.target.id()));
      cy.on('free', 'node', (event) => { if (event.target.scratch('_moved')) pin(event.target); event.target.removeScratch('_moved'); });
      cy.on('drag', 'node', (event) => event.target.scratch('_moved', true));
      signal.addEventListener('abort', () => cy.destroy());
    }
    cy.batch(() => {
      cy.elements().filter((element) => (element.isNode() ? !nodes.has(element.id()) : !edges.has(element.id()))).remove();
      nodes.forEach((node, id) => {
        const data = { id, label: shorten(node.name ?? id), type: node.__typename, size: sizeOf(id), colour: of[node.__typename], pinned: now.pins.has(id) };
        const there = cy.getElementById(id);
        if (there.length) there.data(data).position(placed.get(id));
        else cy.add({ group: 'nodes', data, position: placed.get(id) });
      });
      const between = new Map();
      const pair = (edge) => [edge.source, edge.target].sort().join(' ');
      edges.forEach((edge) => between.set(pair(edge), (between.get(pair(edge)) ?? 0) + 1));
      edges.forEach((edge, id) => {
        const data = { id, curve: between.get(pair(edge)) > 1 ? 'bezier' : 'straight', source: edge.source, target: edge.target, css: edge.css, width: widthOf(edge.amount), colour: of[edge.css], label: edge.amount === null ? '' : `${edge.complete ? '' : '≥ '}${shortMoney(edge.amount)}` };
        const there = cy.getElementById(id);
        if (there.length) there.data(data);
        else cy.add({ group: 'edges', data });
      });
      cy.elements().removeClass('route faded');
      if ([...edges.values()].some((edge) => edge.onRoute)) {
        const on = cy.edges().filter((edge) => edges.get(edge.id()).onRoute);
        on.union(on.connectedNodes()).addClass('route');
        cy.elements().not('.route').addClass('faded');
      }
    });
    const box = cy.elements().boundingBox();
    const seen = cy.extent();
    if (first || box.x1 < seen.x1 || box.y1 < seen.y1 || box.x2 > seen.x2 || box.y2 > seen.y2) cy.fit(undefined, margin());
    const { least } = spacing();
    if (cy.zoom() > 1.25 || cy.zoom() < least) {
      cy.zoom(Math.min(1.25, Math.max(least, cy.zoom())));
      cy.center(cy.zoom() === least ? cy.nodes()[0] : undefined);
    }
  };

  // -- what is chosen --------------------------------------------------------------------------------------------------

  const choose = (what, focus) => {
    chosen = what;
    if (cy) {
      cy.elements().unselect();
      if (what) cy.getElementById(what.node ?? what.edge).select();
    }
    showPanel(focus);
  };

  const showPanel = async (focus) => {
    const node = chosen?.node && nodes.get(chosen.node);
    const edge = chosen?.edge && edges.get(chosen.edge);
    if (!node && !edge) {
      put(panel, h('h2', {}, 'How to read it'), h('p', {}, 'Money runs along the arrows, mostly left to right. Choose a name to unfold whom its money came from and went to; choose a line for its rows.'), legend());
      return;
    }
    if (edge) {
      put(panel, h('h2', { tabindex: -1 }, `${nodes.get(edge.source).name} → ${nodes.get(edge.target).name}`), h('p', {}, CLASSES[edge.css][0], edge.amount !== null && [': ', h('strong', {}, `${edge.complete ? '' : 'at least '}${money(edge.amount)}`), `, ${many(edge.rows, 'row')}${edge.firstDate ? `, ${span(edge.firstDate, edge.lastDate)}` : ''}`]),
        edge.css === 'support' || edge.css === 'oppose' ? h('p', { class: 'soft' }, 'Spent with vendors: the candidate received none of it.') : null,
        !edge.complete && h('p', { class: 'note' }, 'Only the largest rows were read for this sum.'));
      if (edge.amount !== null) {
        const rows = h('div', {}, loading('Reading its rows…'));
        panel.append(rows);
        try {
          const { nodes: list, total } = await rowsOf(edge, 25, signal);
          put(rows, h('div', { class: 'scroll' }, h('table', { class: 'rows' }, h('caption', { class: 'sr-only' }, 'Rows of this line'), h('tbody', {}, list.map((row) => h('tr', {}, h('td', { class: 'nowrap' }, shortDay(row.date)), h('td', { class: 'number' }, money(row.amount)), h('td', { class: 'nowrap' }, link(pageOf(row.id), 'Row'), ' ', outLink(row.citation.url, 'Filing'))))))),
            total.value > list.length && h('p', { class: 'soft' }, `The ${list.length} largest of ${count(total.value)}${total.exact ? '' : ' or more'}.`));
        }
        catch (error) {
          if (!signal.aborted) put(rows, failure(error));
        }
      }
      if (focus) panel.querySelector('h2').focus();
      return;
    }
    const known = GROUPS[node.__typename] ?? [];
    const groups = h('ul', { class: 'groups' });
    const list = (amounts) => put(groups, known.map((group) => {
      const open = now.opens.find((one) => one.id === node.id && one.word === group.word);
      const size = amounts[group.word];
      const state = folded.get(`${node.id}~${group.word}`);
      if (size && size.value === 0 && !open) return null;
      return h('li', {}, h('span', { class: `dot ${group.css}`, 'aria-hidden': 'true' }), h('span', {}, group.label, size && h('span', { class: 'soft' }, ` ${count(size.value)}${size.exact ? '' : '+'} rows`), state && h('span', { class: 'soft' }, state.shown ? ` · ${state.shown} shown` : ' · none')),
        h('span', { class: 'group-buttons' }, open
          ? [state?.more && open.size < 100 && h('button', { type: 'button', class: 'small', 'aria-label': `Show more: ${group.label}`, on: { click: () => unfold(node.id, group.word, open.size + MORE) } }, 'Show more'), h('button', { type: 'button', class: 'small quiet', 'aria-label': `Fold: ${group.label}`, on: { click: () => fold(node.id, group.word) } }, 'Fold')]
          : h('button', { type: 'button', class: 'small', 'aria-label': `Unfold: ${group.label}`, on: { click: () => unfold(node.id, group.word, FIRST) } }, 'Unfold')));
    }));
    list({});
    put(panel, h('p', {}, h('span', { class: `badge ${node.__typename.toLowerCase()}` }, TYPES[node.__typename])), h('h2', { tabindex: -1 }, node.name), h('p', { class: 'soft' }, place(node)), groups,
      h('div', { class: 'actions' }, link(pageOf(node.id), 'Its page'),
        h('button', { type: 'button', class: 'small quiet', 'aria-pressed': String(now.pins.has(node.id)), on: { click: () => (now.pins.has(node.id) ? unpin(node.id) : pin(cy.getElementById(node.id))) } }, now.pins.has(node.id) ? 'Pinned' : 'Pin'),
        h('button', { type: 'button', class: 'small quiet', on: { click: () => hide(node.id) } }, 'Hide'),
        now.opens.some((one) => one.id === node.id) && h('button', { type: 'button', class: 'small quiet', on: { click: () => note2({ open: texts(now.opens.filter((one) => one.id !== node.id)) }) } }, 'Fold all'),
        !now.starts.includes(node.id) && h('button', { type: 'button', class: 'small quiet', on: { click: () => note2({ start: [node.id], open: texts(now.opens.filter((one) => one.id === node.id)), hide: null, pin: null, from: null, to: null, channel: null, tolerance: null }) } }, 'Begin here')));
    if (focus) panel.querySelector('h2').focus();
    try {
      list(await sizes(node, signal));
    }
    catch {
      // The choices stand without their sizes.
    }
  };

  const legend = () => h('ul', { class: 'groups' }, Object.entries(CLASSES).map(([word, [label]]) => h('li', {}, h('span', { class: `dot ${word}`, 'aria-hidden': 'true' }), h('span', {}, label))));

  const texts = (opens) => opens.map((one) => `${one.id}~${one.word}~${one.size}`);
  const note2 = (changes) => change(changes);
  const unfold = (id, word, size) => note2({ open: now.opens.some((one) => one.id === id && one.word === word) ? texts(now.opens.map((one) => (one.id === id && one.word === word ? { ...one, size: Math.min(100, size) } : one))) : texts([...now.opens, { id, word, size }]) });
  const fold = (id, word) => note2({ open: texts(now.opens.filter((one) => !(one.id === id && one.word === word))) });
  const unfoldFirst = (id) => {
    const next = (GROUPS[nodes.get(id)?.__typename] ?? []).find((group) => !now.opens.some((one) => one.id === id && one.word === group.word));
    if (next) unfold(id, next.word, FIRST);
  };
  const pinTexts = () => [...now.pins].map(([id, at]) => `${id}~${Math.round(at.x)}~${Math.round(at.y)}`);
  const pin = (element) => {
    now.pins.set(element.id(), { ...element.position() });
    element.data('pinned', true);
    note({ pin: pinTexts() });
    changedHere += 1;
    if (chosen?.node === element.id()) showPanel();
    showTools();
  };
  const unpin = (id) => {
    now.pins.delete(id);
    note2({ pin: pinTexts() });
  };
  const hide = (id) => {
    chosen = null;
    note2({ hide: [...now.hidden, id], start: now.starts.filter((one) => one !== id), open: texts(now.opens.filter((one) => one.id !== id)) });
    say('Hidden');
  };

  // -- tools -----------------------------------------------------------------------------------------------------------

  let changedHere = 0;
  const showTools = () => {
    if (embedded) return put(tools);
    const button = (text, click, properties = {}) => h('button', { type: 'button', class: 'quiet', ...properties, on: { click } }, text);
    return put(tools, button('Undo', () => history.back(), { disabled: changedHere === 0 }), button('Fit', () => cy?.fit(undefined, margin())),
      button('+', () => zoom(1.3), { 'aria-label': 'Zoom in' }), button('−', () => zoom(1 / 1.3), { 'aria-label': 'Zoom out' }),
      button('Size by money', () => note2({ size: now.sized ? null : 'money' }), { 'aria-pressed': String(now.sized), title: 'A name is as large as the largest sum on one of its lines' }),
      button('Arrange again', () => { cy?.nodes().remove(); note2({ pin: null }); if (!now.pins.size) draw(); }),
      now.hidden.size > 0 && button(`Show ${many(now.hidden.size, 'hidden name')}`, () => note2({ hide: null })),
      h('details', { class: 'menu' }, h('summary', {}, 'Save'), h('div', { class: 'menu-items' }, [['PNG', savePng], ['SVG', saveSvg], ['GraphML', saveGraphml], ['CSV', saveCsv], ['Citations', saveCitations]].map(([text, click]) => button(text, async (event) => {
        event.target.closest('details').open = false;
        try {
          await click();
        }
        catch (error) {
          told.textContent = error.message;
        }
      })))), told);
  };
  const zoom = (by) => cy?.zoom({ level: cy.zoom() * by, renderedPosition: { x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 } });

  const shownNodes = () => [...nodes.values()].map((node) => ({ id: node.id, name: node.name, type: TYPES[node.__typename], colour: colours()[node.__typename], size: sizeOf(node.id), ...(cy?.getElementById(node.id).position() ?? { x: 0, y: 0 }) }));
  const shownEdges = () => [...edges.values()].map((edge) => ({ ...edge, width: widthOf(edge.amount), title: titleOf(edge) }));
  const words = () => footer(`Graph of ${many(nodes.size, 'name')} and ${many(edges.size, 'line')} from Moneytrail.`);
  const savePng = async () => download('moneytrail-graph.png', await cy.png({ output: 'blob-promise', full: true, scale: 2, maxWidth: 8000, maxHeight: 8000, bg: colours().ground }), 'image/png');
  const saveSvg = () => download('moneytrail-graph.svg', svg(shownNodes(), shownEdges(), colours(), words()), 'image/svg+xml');
  const saveGraphml = () => download('moneytrail-graph.graphml', graphml(shownNodes(), shownEdges(), words()), 'application/graphml+xml');
  const saveCsv = () => download('moneytrail-graph.csv', table(shownNodes(), shownEdges(), words()), 'text/csv;charset=utf-8');
  const saveCitations = async () => {
    download('moneytrail-citations.txt', await citations(shownNodes(), shownEdges(), words(), (text) => { told.textContent = text; }), 'text/plain;charset=utf-8');
    told.textContent = '';
  };

  canvas.addEventListener('keydown', (event) => {
    if (!cy || event.ctrlKey || event.metaKey || event.altKey) {
      if ((event.ctrlKey || event.metaKey) && event.key === 'z' && changedHere) {
        event.preventDefault();
        history.back();
      }
      return;
    }
    const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const at = chosen?.node && cy.getElementById(chosen.node);
    if (arrows[event.key]) {
      event.preventDefault();
      const [x, y] = arrows[event.key];
      const from = at?.position();
      const next = !from ? cy.nodes()[0] : cy.nodes().filter((node) => node.id() !== at.id()).map((node) => {
        const [dx, dy] = [node.position('x') - from.x, node.position('y') - from.y];
        return { node, along: dx * x + dy * y, across: Math.abs(dx * y) + Math.abs(dy * x) };
      }).filter((one) => one.along > 5).sort((a, b) => a.along + a.across * 2 - b.along - b.across * 2)[0]?.node;
      if (next) {
        choose({ node: next.id() });
        say(nodes.get(next.id()).name);
        const seen = cy.extent();
        if (next.position('x') < seen.x1 || next.position('x') > seen.x2 || next.position('y') < seen.y1 || next.position('y') > seen.y2) cy.center(next);
      }
    }
    else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      showPanel(true);
    }
    else if (event.key === 'Delete' && chosen?.node) hide(chosen.node);
    else if (event.key === '+' || event.key === '=') zoom(1.3);
    else if (event.key === '-') zoom(1 / 1.3);
  });

  const showTwin = () => put(twin, h('details', {}, h('summary', {}, `The same as a table: ${many(nodes.size, 'name')}, ${many(edges.size, 'line')}`),
    h('h3', {}, 'Names'), h('div', { class: 'scroll' }, h('table', { class: 'rows' }, h('caption', { class: 'sr-only' }, 'Names in the graph'), h('tbody', {}, [...nodes.values()].map((node) => h('tr', {}, h('th', { scope: 'row' }, link(pageOf(node.id), node.name)), h('td', {}, TYPES[node.__typename]), h('td', { class: 'soft' }, place(node)), h('td', {}, h('button', { type: 'button', class: 'small quiet', 'aria-label': `Choose ${node.name}`, on: { click: () => choose({ node: node.id }, true) } }, 'Choose'))))))),
    h('h3', {}, 'Lines'), h('div', { class: 'scroll' }, h('table', { class: 'rows' }, h('caption', { class: 'sr-only' }, 'Lines in the graph'), h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'From'), h('th', { scope: 'col' }, 'To'), h('th', { scope: 'col' }, 'Class'), h('th', { scope: 'col', class: 'number' }, 'Sum'), h('th', { scope: 'col', class: 'number' }, 'Rows'), h('th', {}, h('span', { class: 'sr-only' }, 'Choose')))),
      h('tbody', {}, [...edges.values()].sort((a, b) => (cents(a.amount) < cents(b.amount) ? 1 : -1)).map((edge) => h('tr', {}, h('td', {}, nodes.get(edge.source).name), h('td', {}, nodes.get(edge.target).name), h('td', {}, CLASSES[edge.css][0]), h('td', { class: 'number' }, edge.amount === null ? '–' : `${edge.complete ? '' : '≥ '}${money(edge.amount)}`), h('td', { class: 'number' }, edge.amount === null ? '–' : count(edge.rows)), h('td', {}, h('button', { type: 'button', class: 'small quiet', 'aria-label': `Choose the line ${titleOf(edge)}`, on: { click: () => choose({ edge: edge.id }, true) } }, 'Choose')))))))));

  // -- drawing ---------------------------------------------------------------------------------------------------------

  const draw = async () => {
    asking?.abort();
    asking = new AbortController();
    const mine = asking;
    signal.addEventListener('abort', () => mine.abort(), { once: true });
    const nothing = !now.starts.length && !(now.from && now.to);
    canvas.parentElement.hidden = nothing;
    tools.hidden = nothing;
    if (nothing) {
      put(message, empty('Add a donor, committee, candidate or race above to begin.'), h('p', { class: 'center' }, link(address('graph', { start: 'candidate:phl:larry-krasner', open: 'candidate:phl:larry-krasner~support~8' }), 'Or begin with Larry Krasner')));
      put(twin);
      return;
    }
    canvas.setAttribute('aria-busy', 'true');
    if (!cy) put(message, loading('Drawing…'));
    try {
      const { missing, found } = await build(mine.signal);
      if (mine.signal.aborted) return;
      if (!nodes.size) throw Object.assign(new Error(`Nothing here has the id ${missing.map((id) => `“${id}”`).join(', ')}.`), { title: 'Not found', advice: 'It may be mistyped, or belong to data that is not loaded here. Add a name above.' });
      put(message, missing.length > 0 && h('p', { class: 'note' }, `Not found here: ${missing.join(', ')}.`), found === 0 && h('p', { class: 'note' }, 'No route was found between the two names.'),
        limited && h('p', { class: 'note limited' }, `The graph holds at most ${NODES_MOST} names: some were left out. Fold or hide some to make room.`));
      const first = !cy;
      await paint(first);
      if (mine.signal.aborted || signal.aborted) return;
      const name = nodes.values().next().value.name;
      titled(`Graph around ${name}`);
      heading.textContent = `Graph around ${name}`;
      if (first && !chosen) chosen = nodes.size === 1 ? { node: nodes.keys().next().value } : null;
      if (chosen && !nodes.has(chosen.node) && !edges.has(chosen.edge)) chosen = null;
      choose(chosen);
      showTools();
      showTwin();
      put(shared, shareBar(() => citation(`Graph of ${many(nodes.size, 'name')} and ${many(edges.size, 'line')} around ${name}.`)));
      say(`${many(nodes.size, 'name')}, ${many(edges.size, 'line')}`);
    }
    catch (error) {
      if (mine.signal.aborted || error.name === 'AbortError') return;
      put(message, failure(error, draw));
      if (!cy) canvas.parentElement.hidden = true;
    }
    finally {
      canvas.removeAttribute('aria-busy');
    }
  };

  const scheme = matchMedia('(prefers-color-scheme: dark)');
  const recolour = () => {
    if (!cy) return;
    cy.style(styles());
    paint(false);
  };
  scheme.addEventListener('change', recolour);
  signal.addEventListener('abort', () => scheme.removeEventListener('change', recolour));
  await draw();
  return {
    update(changed, how) {
      now = state(changed);
      changedHere = Math.max(0, changedHere + (how === 'pop' ? -1 : how === 'push' ? 1 : 0));
      draw();
    },
  };
}

