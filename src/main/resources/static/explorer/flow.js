// Follow the money: from one to another, by channel, with what cannot be attributed.
import { ask, offers } from './api.js';
import { copy, download, empty, failure, h, link, loading, newId, outLink, put, say, showText } from './dom.js';
import { address, change, embedded, note } from './router.js';
import { CHANNELS, count, csv, day, fileName, KINDS, many, METHODS, money, pageOf, plain, REMAINDERS, shortDay, span } from './format.js';
import { savePng, saveSvg } from './picture.js';
import { sankeyPicture, sankeyTable } from './sankey.js';
import { searchBox } from './search-box.js';
import { citation, shareBar, shareLink } from './share.js';
import { select } from './table.js';

const TRANSACTION = 'id rowId amount attributed date dateEarliest kind conduit { id name } citation { url file line filing { id form reportType } }';

const pathFields = (offered) => {
  const has = (name) => offered.path?.has(name);
  return `attributed atMost ${['earliest', 'latest', 'smallestLagDays', 'withoutTolerance', 'warnings'].filter(has).join(' ')}
    hops { from { id name } to { id name } kind amount attributed firstDate lastDate transactionCount transactions { ${TRANSACTION} } }`;
};

const PATHS = (offered) => `totalCount { value exact } pageInfo { hasNextPage endCursor } nodes { ${pathFields(offered)} }`;

const flowQuery = (offered) => `query Flow($from: ID!, $to: ID!, $options: FlowOptions) { moneyFlow(from: $from, to: $to, options: $options) {
  from { __typename id name } to { __typename id ... on Actor { name } ... on Race { name } }
  truncated stoppedBy method toleranceDays maxHops asOf unknownOpening methodologyVersion graphVersion
  channels { channel arrived attributed touched given inKind undated remainders { kind amount } giving { kind amount } notes
    graph { nodes { id label column remainder actor { id name } } links { source target amount attributed } }
    paths(first: 10) { ${PATHS(offered)} } } } }`;

const BOUNDS = `query Bounds($from: ID!, $to: ID!, $options: FlowOptions) { moneyFlow(from: $from, to: $to, options: $options) {
  stoppedBy channels { channel lowerBound upperBound } } }`;

const NAMES = `query Names($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Node { id } ... on Actor { name } ... on Race { name } } }`;

const STOPPED = {
  HOPS: 'routes longer than the most hops allowed were cut off', PATHS: 'there are more routes than are listed', TIME: 'the time was up before all routes were followed', BOUNDS: 'the time for the bounds was up',
};

export function optionsOf(params) {
  const options = { toleranceDays: Number(params.get('tolerance') ?? 0) || 0, method: params.get('method') ?? 'RUNNING_BALANCE', unknownOpening: params.get('opening') === 'zero' ? 'ASSUME_ZERO' : 'REFUSE' };
  if (params.get('hops')) options.maxHops = Number(params.get('hops'));
  if (params.get('after') || params.get('until')) options.window = { from: params.get('after'), to: params.get('until') };
  if (params.get('channel')) options.channels = params.getAll('channel');
  if (params.get('min')) options.minAmount = params.get('min');
  if (params.get('asOf')) options.asOf = params.get('asOf');
  return options;
}

const arrivedWords = (channel, to) => {
  if (to.__typename === 'Race') return { DIRECT: `reached committees of candidates in ${to.name}`, SUPPORT: `spent in support of candidates in ${to.name}`, OPPOSE: `spent in opposition to candidates in ${to.name}` }[channel];
  if (to.__typename === 'Committee') return `reached ${to.name}`;
  return CHANNELS[channel].arrived(to.name);
};

function sentence(one, flow) {
  const what = arrivedWords(one.channel, flow.to);
  if (one.attributed === null) return `Of ${money(one.arrived)} ${what}, how much was ${flow.from.name}’s money is not known${flow.method === 'TOUCHED' && one.touched !== null ? `; ${money(one.touched)} left after ${flow.from.name}’s first cent had arrived` : ''}`;
  return `Of ${money(one.arrived)} ${what}, ${money(one.attributed)} is attributed to ${flow.from.name}`;
}

const terms = (flow) => `${METHODS[flow.method]?.[0].toLowerCase() ?? flow.method}, ${many(flow.toleranceDays, 'day')} of tolerance, at most ${many(flow.maxHops, 'hop')}${flow.unknownOpening === 'ASSUME_ZERO' ? ', unknown opening balances taken as zero' : ''}${flow.asOf ? `, as the public could know it on ${day(flow.asOf)}` : ''}`;

const cite = (one, flow) => citation(`${sentence(one, flow)} (${terms(flow)}).`, flow);

export default async function flow(root, params, { signal, titled }) {
  const offered = await offers().catch(() => ({}));
  titled('Follow the money');
  const heading = h('h1', {}, 'Follow the money');
  const pickers = h('div', { class: 'pickers hide-embedded' });
  const controls = h('form', { class: 'controls', 'aria-label': 'How to trace', on: { submit: (event) => event.preventDefault() } });
  const shared = h('div', {});
  const result = h('div', { class: 'flow-result' });
  put(root, h('header', { class: 'actor-head' }, heading, pickers), controls, shared, result);
  let now = params;
  let asking;
  let domain;
  let timer;
  let drawnFor = '';

  const pick = (which, label, types) => {
    const box = searchBox({ label, placeholder: 'Search a name', types, onPick: (found) => change({ [which]: found.id, ...(which === 'to' ? { channel: null } : {}) }) });
    return { box, element: h('div', { class: 'picker' }, h('span', { class: 'picker-label', 'aria-hidden': 'true' }, label), box.element) };
  };
  const from = pick('from', 'From whom', ['DONOR', 'COMMITTEE', 'CANDIDATE']);
  const to = pick('to', 'To whom, or about whom', ['CANDIDATE', 'COMMITTEE', 'RACE']);
  put(pickers, from.element, h('span', { class: 'arrow', 'aria-hidden': 'true' }, '→'), to.element);

  /** Sliders write into the address as they move, and redraw; letting go makes it a step to go back to. */
  let undoPushed = false;
  const moved = (changes, done) => {
    note(changes, { replace: undoPushed });
    undoPushed = !done;
    now = new URLSearchParams(location.search);
    clearTimeout(timer);
    timer = setTimeout(() => draw(), done ? 0 : 130);
  };

  const showControls = () => {
    const tolerance = optionsOf(now).toleranceDays;
    const shown = h('output', {}, many(tolerance, 'day'));
    const id = newId('tolerance');
    const most = Math.max(30, tolerance);
    const slider = h('input', { type: 'range', id, min: 0, max: most, step: 1, value: tolerance, 'aria-describedby': `${id}-help` });
    slider.addEventListener('input', () => { shown.textContent = many(slider.value, 'day'); moved({ tolerance: slider.value === '0' ? null : slider.value }, false); });
    slider.addEventListener('change', () => { shown.textContent = many(slider.value, 'day'); moved({ tolerance: slider.value === '0' ? null : slider.value }, true); });
    const presets = [0, 1, 3, 7, 14, 30].map((days) => h('button', { type: 'button', class: 'quiet small', 'aria-pressed': String(days === tolerance), 'aria-label': `${days} days of tolerance`, on: { click: () => { moved({ tolerance: days || null }, true); showControls(); } } }, String(days)));
    const method = select('method', Object.entries(METHODS).map(([value, [label]]) => [value, label]), now.get('method') ?? 'RUNNING_BALANCE', { on: { change: () => { moved({ method: method.value === 'RUNNING_BALANCE' ? null : method.value }, true); help.textContent = METHODS[method.value][1]; } } });
    const help = h('span', { class: 'soft' }, METHODS[now.get('method') ?? 'RUNNING_BALANCE']?.[1]);
    const channel = h('fieldset', { class: 'chips' }, h('legend', {}, 'Kind of money'), [['', 'All, side by side'], ...Object.entries(CHANNELS).map(([value, words]) => [value, words.title])].map(([value, label]) =>
      h('label', {}, h('input', { type: 'radio', name: 'channel', value, checked: (now.get('channel') ?? '') === value, on: { change: () => moved({ channel: value }, true) } }), label)));
    const more = h('details', { class: 'more', open: ['hops', 'min', 'opening', 'after', 'until', 'asOf'].some((key) => now.get(key)) }, h('summary', {}, 'Days, hops and more'),
      h('div', { class: 'more-fields' }, windowFields(),
        h('label', {}, 'As the public could know it on', h('input', { type: 'date', name: 'asOf', value: now.get('asOf') ?? '', on: { change: (event) => moved({ asOf: event.target.value || null }, true) } })),
        h('label', {}, 'Most hops', select('hops', [1, 2, 3, 4, 5, 6].map((hops) => [String(hops), String(hops)]), now.get('hops') ?? '4', { on: { change: (event) => moved({ hops: event.target.value === '4' ? null : event.target.value }, true) } })),
        h('label', {}, 'Leave out single amounts below $', h('input', { inputmode: 'decimal', size: 9, value: now.get('min') ?? '', on: { change: (event) => moved({ min: event.target.value.replace(/[$,\s]/g, '') }, true) } })),
        h('label', { class: 'check' }, h('input', { type: 'checkbox', checked: now.get('opening') === 'zero', on: { change: (event) => moved({ opening: event.target.checked ? 'zero' : null }, true) } }), 'Take unknown opening balances as zero')));
    put(controls,
      h('div', { class: 'control' }, h('label', { for: id }, 'Tolerance: money may leave up to ', shown, ' before it arrives'), slider, h('div', { class: 'presets', role: 'group', 'aria-label': 'Days of tolerance' }, presets), h('span', { id: `${id}-help`, class: 'sr-only' }, 'For credit and cheques in the post')),
      h('div', { class: 'control' }, h('label', { class: 'stacked' }, 'Method', method), help),
      h('div', { class: 'control wide' }, channel), h('div', { class: 'control wide' }, more));
  };

  const windowFields = () => {
    const inputs = Object.fromEntries(['after', 'until'].map((key) => [key, h('input', { type: 'date', value: now.get(key) ?? '', on: { change: (event) => { moved({ [key]: event.target.value }, true); } } })]));
    const field = (key, label) => h('label', {}, label, inputs[key]);
    const fields = [field('after', 'Arrived from'), field('until', 'Arrived until')];
    if (!domain || domain.days < 2) return fields;
    const range = (key, label, fallback) => {
      const at = now.get(key) ? Math.round((Date.parse(now.get(key)) - domain.start) / 86_400_000) : fallback;
      const write = (event, done) => {
        const value = new Date(domain.start + Number(event.target.value) * 86_400_000).toISOString().slice(0, 10);
        const open = Number(event.target.value) === fallback;
        shown.textContent = shortDay(value);
        inputs[key].value = open ? '' : value;
        moved({ [key]: open ? null : value }, done);
      };
      const shown = h('output', { class: 'soft' }, shortDay(new Date(domain.start + at * 86_400_000).toISOString().slice(0, 10)));
      return h('label', { class: 'range' }, `${label} `, shown, h('input', { type: 'range', min: 0, max: domain.days, value: at, on: { input: (event) => write(event, false), change: (event) => write(event, true) } }));
    };
    return [...fields, range('after', 'Slide the first day:', 0), range('until', 'Slide the last day:', domain.days)];
  };

  const draw = async () => {
    asking?.abort();
    asking = new AbortController();
    signal.addEventListener('abort', () => asking.abort(), { once: true });
    const mine = asking;
    const ends = { from: now.get('from'), to: now.get('to') };
    const key = `${ends.from} ${ends.to}`;
    if (key !== drawnFor) domain = undefined;
    if (!ends.from || !ends.to) {
      await nameBoxes(ends);
      controls.hidden = true;
      put(shared);
      put(result, empty(ends.from ? 'Now pick to whom the money may have gone: a candidate, a committee or a race.' : ends.to ? 'Now pick whose money to follow: a donor, a committee or a candidate.' : 'Pick whose money to follow, and to whom.'),
        h('p', { class: 'center' }, link('/', 'Or begin with the story of Philadelphia, 2017')));
      return;
    }
    controls.hidden = embedded;
    result.setAttribute('aria-busy', 'true');
    if (!result.querySelector('.channel')) put(result, loading('Following the money…'));
    const variables = { ...ends, options: optionsOf(now) };
    try {
      const answer = (await ask(flowQuery(offered), variables, { signal: mine.signal })).moneyFlow;
      if (mine.signal.aborted) return;
      from.box.input.value = answer.from.name;
      to.box.input.value = answer.to.name ?? '';
      titled(`${answer.from.name} → ${answer.to.name}`);
      heading.textContent = `${answer.from.name} → ${answer.to.name}`;
      if (key !== drawnFor) {
        drawnFor = key;
        domain = domainOf(answer);
        showControls();
      }
      put(shared, shareBar(() => cite(answer.channels.find((one) => Number(one.attributed)) ?? answer.channels[0], answer)));
      await show(answer, variables, mine.signal);
      const told = answer.channels.find((one) => Number(one.arrived)) ?? answer.channels[0];
      say(`${sentence(told, answer)}.`);
    }
    catch (error) {
      if (mine.signal.aborted || error.name === 'AbortError') return;
      await nameBoxes(ends).catch(() => undefined);
      showControls();
      drawnFor = key;
      put(result, failure(error, () => draw()), error.details?.argument === 'method' && h('p', { class: 'center' }, h('button', { type: 'button', on: { click: () => { moved({ method: null }, true); showControls(); } } }, 'Use the running balance instead')));
    }
    finally {
      if (asking === mine) result.removeAttribute('aria-busy');
    }
  };

  const nameBoxes = async (ends) => {
    const ids = [ends.from, ends.to].filter(Boolean);
    const found = ids.length ? (await ask(NAMES, { ids }, { signal })).nodes : [];
    const name = (id) => found.find((node) => node?.id === id)?.name ?? id ?? '';
    from.box.input.value = name(ends.from);
    to.box.input.value = name(ends.to);
  };

  const show = async (answer, variables, drawing) => {
    const made = await Promise.all(answer.channels.map((one) => channelView(one, answer, result.clientWidth || root.clientWidth, variables, offered, signal, () => { moved({ opening: 'zero' }, true); showControls(); })));
    if (drawing.aborted) return;
    const shownChannels = made.filter((one) => one.some || answer.channels.length === 1);
    const nothing = made.filter((one) => !one.some && answer.channels.length > 1);
    put(result,
      answer.truncated && h('div', { class: 'note limited', role: 'note' }, h('p', {}, h('strong', {}, 'This answer is cut short: '), `${answer.stoppedBy.map((limit) => STOPPED[limit] ?? limit.toLowerCase()).join('; ')}. What was cut off is its own stream below.`), h('p', {}, 'Allow more hops, or leave out small amounts, under “Days, hops and more”.')),
      shownChannels.map((one) => one.element),
      nothing.length > 0 && h('p', { class: 'soft' }, nothing.map((one) => one.nothing).join(' ')),
      h('p', { class: 'soft terms' }, `Traced by ${terms(answer)}. Money is fungible: no method is the true one. Methodology ${answer.methodologyVersion}, graph version ${answer.graphVersion}. The classes are never added up.`));
    bounds(variables, answer, made, drawing);
    if (location.hash === '#paths') result.querySelector('.paths')?.scrollIntoView();
  };

  await draw();
  let resizing;
  let width = root.clientWidth;
  const observer = new ResizeObserver(() => {
    clearTimeout(resizing);
    resizing = setTimeout(() => { if (Math.abs(root.clientWidth - width) > 40) { width = root.clientWidth; draw(); } }, 200);
  });
  observer.observe(root);
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    update(changed) {
      now = changed;
      undoPushed = false;
      showControls();
      draw();
    },
  };
}

/** Others' money may have arrived before the first day of a route. */
const ROOM_DAYS = 7;

/** The days that the first answer's routes run over. */
function domainOf(answer) {
  const days = answer.channels.flatMap((one) => one.paths.nodes.flatMap((path) => path.hops.flatMap((hop) => [hop.firstDate, hop.lastDate]))).filter(Boolean).sort();
  if (!days.length) return undefined;
  const start = Date.parse(days[0]) - ROOM_DAYS * 86_400_000;
  return { start, days: Math.round((Date.parse(days.at(-1)) - start) / 86_400_000) };
}

async function bounds(variables, answer, made, drawing) {
  const wanted = made.filter((one) => one.some && Number(one.one.arrived) > 0);
  if (!wanted.length) return;
  wanted.forEach((one) => put(one.bounds, h('span', { class: 'soft' }, 'Working out what must, and what can, have come from the source…')));
  try {
    const { stoppedBy, channels } = (await ask(BOUNDS, { ...variables, options: { ...variables.options, boundsMillis: 4000 } }, { signal: drawing })).moneyFlow;
    wanted.forEach((one) => {
      const got = channels.find((other) => other.channel === one.one.channel);
      if (got?.lowerBound === null || got?.upperBound === null || !got) put(one.bounds, h('span', { class: 'soft' }, stoppedBy.includes('BOUNDS') ? 'Bounds: not known, their time was up.' : 'Bounds: not computed here.'));
      else put(one.bounds, 'Whatever the method: at least ', h('strong', {}, money(got.lowerBound)), ' must, at most ', h('strong', {}, money(got.upperBound)), ' can have come from ', answer.from.name, '.');
    });
  }
  catch (error) {
    if (drawing.aborted) return;
    wanted.forEach((one) => put(one.bounds, h('span', { class: 'soft' }, `Bounds: not known (${error.message})`)));
  }
}

async function channelView(one, flow, width, variables, offered, signal, assumeZero) {
  const words = CHANNELS[one.channel];
  const some = Number(one.arrived) > 0 || Number(one.inKind) > 0 || Number(one.undated) > 0 || one.paths.nodes.length > 0;
  const said = `${sentence(one, flow)}.`;
  if (!some) return { one, some, nothing: `${words.title}: nothing ${arrivedWords(one.channel, flow.to)}.`, element: h('section', { class: `panel channel ${words.css}` }, h('h2', {}, words.title), h('p', {}, `Nothing ${arrivedWords(one.channel, flow.to)} in the time asked for, from anyone.`), notes(one)), bounds: h('p', {}) };
  const bounds = h('p', { class: 'bounds', 'aria-live': 'polite' });
  const picture = await sankeyPicture(one.graph, words.css, `${said} The same stands in the table below the picture.`, Math.max(300, width - 40));
  const name = fileName(`${flow.from.name} to ${flow.to.name} ${one.channel}`);
  const footer = `${said} ${terms(flow)}; ${location.host}, graph version ${flow.graphVersion}`;
  const svg = picture?.querySelector('svg');
  return {
    one, some, bounds,
    element: h('section', { class: `panel channel ${words.css}`, 'aria-label': words.title },
      h('h2', {}, words.title),
      h('p', { class: 'headline' }, one.attributed === null ? flow.method === 'TOUCHED' ? h('strong', {}, 'No amount is attributed:') : h('strong', { class: 'sum' }, 'Not known:') : h('strong', { class: 'sum' }, money(one.attributed)), ` of ${money(one.arrived)} ${arrivedWords(one.channel, flow.to)} `, one.attributed === null ? '' : `is ${flow.from.name}’s money by this method`, `. ${flow.from.name} ${flow.from.__typename === 'Committee' ? 'paid out' : 'gave'} ${money(one.given)} in all.`),
      flow.method === 'TOUCHED' && one.touched !== null && h('p', {}, h('strong', {}, money(one.touched)), ` left any committee toward the target after ${flow.from.name}’s first cent had arrived there, whoever’s it was. That is no amount of ${flow.from.name}’s.`),
      one.attributed === null && flow.method !== 'TOUCHED' && variables.options.unknownOpening !== 'ASSUME_ZERO' && h('p', {}, h('button', { type: 'button', on: { click: assumeZero } }, 'Take unknown opening balances as zero'), h('span', { class: 'soft' }, ' and say so')),
      bounds, notes(one),
      picture ?? h('p', { class: 'soft' }, 'There is no route to draw.'),
      picture && h('p', { class: 'soft legend' }, h('span', { class: 'swatch ours', 'aria-hidden': 'true' }), ` ${flow.from.name}’s money `, h('span', { class: 'swatch rest', 'aria-hidden': 'true' }), ' not attributed, or not arrived'),
      h('details', {}, h('summary', {}, 'The same as a table'), sankeyTable(one.graph, words.css, said),
        h('div', { class: 'two' }, sums(`Where the ${money(one.arrived)} came from`, one.attributed, flow.from.name, one.remainders), sums(`Where ${flow.from.name}’s ${money(one.given)} went`, one.attributed, flow.to.name, one.giving)),
        (Number(one.inKind) > 0 || Number(one.undated) > 0) && h('p', {}, `Beside it, in no figure above: ${money(one.inKind)} in kind, ${money(one.undated)} without a date.`)),
      !embedded && h('div', { class: 'share' },
        svg && h('button', { type: 'button', class: 'quiet', on: { click: () => saveSvg(svg, name, footer) } }, 'Save SVG'),
        svg && h('button', { type: 'button', class: 'quiet', on: { click: () => savePng(svg, name, footer).catch((error) => showText(error.message, 'The picture could not be saved')) } }, 'Save PNG'),
        h('button', { type: 'button', class: 'quiet', on: { click: async () => copy(await cite(one, flow), 'Citation') } }, 'Copy citation'),
        one.paths.nodes.length > 0 && h('button', { type: 'button', class: 'quiet', on: { click: () => savePaths(one, flow, name) } }, 'Save routes as CSV'),
        link(address('graph', { from: variables.from, to: variables.to, channel: one.channel, ...(variables.options.toleranceDays ? { tolerance: variables.options.toleranceDays } : {}) }), 'Draw the routes in the graph')),
      paths(one, flow, variables, offered, signal)),
  };
}

const notes = (one) => (one.notes.length ? h('div', { class: 'note' }, one.notes.map((text) => h('p', {}, text))) : null);

const sums = (title, attributed, name, rest) => h('div', {}, h('h3', {}, title), h('table', { class: 'rows' }, h('caption', { class: 'sr-only' }, title), h('tbody', {},
  attributed !== null && h('tr', {}, h('th', { scope: 'row' }, `Attributed: ${name}`), h('td', { class: 'number' }, money(attributed))),
  rest.map((part) => h('tr', {}, h('th', { scope: 'row' }, REMAINDERS[part.kind] ?? part.kind), h('td', { class: 'number' }, money(part.amount)))))));

function paths(one, flow, variables, offered, signal) {
  const { nodes, totalCount, pageInfo } = one.paths;
  if (!nodes.length) return null;
  const list = h('ol', { class: 'paths-list' }, nodes.map((path) => pathItem(path)));
  const more = h('button', { type: 'button' }, 'More routes');
  let after = pageInfo.endCursor;
  more.addEventListener('click', async () => {
    more.disabled = true;
    try {
      const answer = (await ask(`query More($from: ID!, $to: ID!, $options: FlowOptions, $after: String) { moneyFlow(from: $from, to: $to, options: $options) { channels { channel paths(first: 20, after: $after) { ${PATHS(offered)} } } } }`,
        { ...variables, options: { ...variables.options, channels: [one.channel] }, after }, { signal })).moneyFlow.channels[0].paths;
      list.append(...answer.nodes.map((path) => pathItem(path)));
      after = answer.pageInfo.endCursor;
      more.hidden = !answer.pageInfo.hasNextPage;
    }
    catch (error) {
      more.replaceWith(failure(error));
    }
    more.disabled = false;
  });
  more.hidden = !pageInfo.hasNextPage;
  return h('section', { class: 'paths', id: one.channel === 'SUPPORT' || flow.channels.length === 1 ? 'paths' : null, 'aria-label': 'Routes' }, h('h3', {}, `${many(totalCount.value, 'route')}${totalCount.exact ? '' : ' or more'}, largest first`), list, more);
}

function pathItem(path) {
  return h('li', {}, h('p', { class: 'route' }, path.hops.flatMap((hop, at) => [at === 0 ? link(pageOf(hop.from.id), hop.from.name) : null, ' → ', link(pageOf(hop.to.id), hop.to.name)]),
    ': ', h('strong', {}, path.attributed === null ? `at most ${money(path.atMost)}` : money(path.attributed)), path.attributed !== null && h('span', { class: 'soft' }, ` attributed, at most ${money(path.atMost)} can have come this way`)),
  path.warnings?.length > 0 && h('ul', { class: 'soft' }, path.warnings.map((text) => h('li', {}, /^[A-Z_]+$/.test(text) ? plain(text) : text))),
  timing(path),
  h('div', { class: 'scroll' }, h('table', { class: 'rows hops' }, h('caption', { class: 'sr-only' }, 'Steps of this route with date, amount and filing'),
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Step'), h('th', { scope: 'col' }, 'Date'), h('th', { scope: 'col', class: 'number' }, 'Amount'), h('th', { scope: 'col', class: 'number' }, 'Of it the source’s'), h('th', { scope: 'col' }, 'Filing'))),
    h('tbody', {}, path.hops.flatMap((hop, at) => hopRows(hop, at))))));
}

/** When money took this route, and whether it needed the tolerance. */
function timing(path) {
  const parts = [
    path.earliest && path.latest && `Between ${shortDay(path.earliest)} and ${shortDay(path.latest)}`,
    typeof path.smallestLagDays === 'number' && (path.smallestLagDays < 0 ? `money left up to ${many(-path.smallestLagDays, 'day')} before it arrived` : `shortest stay on the way ${many(path.smallestLagDays, 'day')}, by the last possible day of each row`),
    path.withoutTolerance === true && 'holds without tolerance', path.withoutTolerance === false && 'holds only with the tolerance',
    typeof path.withoutTolerance === 'string' && `${money(path.withoutTolerance)} without tolerance`,
  ].filter(Boolean);
  return parts.length > 0 && h('p', { class: 'soft' }, `${parts.join('; ')}.`);
}

function hopRows(hop, at) {
  const step = `${at + 1}. ${hop.from.name} → ${hop.to.name}`;
  const first = h('tr', { class: 'hop' }, h('th', { scope: 'row' }, step, h('span', { class: 'soft' }, ` ${KINDS[hop.kind] ?? hop.kind}`)), h('td', { class: 'nowrap' }, span(hop.firstDate, hop.lastDate)), h('td', { class: 'number' }, money(hop.amount)), h('td', { class: 'number' }, hop.attributed === null ? 'not known' : money(hop.attributed)),
    h('td', {}, hop.transactionCount === 1 ? source(hop.transactions[0]) : many(hop.transactionCount, 'transaction')));
  if (hop.transactionCount === 1) return [first];
  const rows = hop.transactions.map((one) => h('tr', { class: 'transaction', hidden: true }, h('td', { class: 'soft' }, 'one of them'), h('td', { class: 'nowrap' }, one.dateEarliest && one.dateEarliest !== one.date ? span(one.dateEarliest, one.date) : shortDay(one.date)), h('td', { class: 'number' }, money(one.amount)), h('td', { class: 'number' }, one.attributed === null ? 'not known' : money(one.attributed)), h('td', {}, source(one))));
  const button = h('button', { type: 'button', class: 'quiet small', 'aria-expanded': 'false', on: { click: () => {
    const open = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(open));
    button.textContent = open ? 'Hide them' : 'Show them';
    rows.forEach((row) => { row.hidden = !open; });
  } } }, 'Show them');
  first.lastElementChild.append(' ', button);
  if (hop.transactionCount > rows.length) rows.push(h('tr', { class: 'transaction', hidden: true }, h('td', { colspan: 5, class: 'soft' }, `The first ${count(rows.length)} of ${count(hop.transactionCount)} by day.`)));
  return [first, ...rows];
}

const source = (one) => [link(pageOf(one.id), 'Row'), ' ', outLink(one.citation.url, 'Filing') ?? h('span', { class: 'soft' }, one.citation.file ?? '')];

function savePaths(one, flow, name) {
  const head = ['route', 'route_attributed', 'step', 'from_id', 'from_name', 'to_id', 'to_name', 'kind', 'row_id', 'date', 'date_earliest', 'amount', 'attributed', 'file', 'line', 'url'];
  const rows = one.paths.nodes.flatMap((path, at) => path.hops.flatMap((hop, step) => hop.transactions.map((row) => [at + 1, path.attributed, step + 1, hop.from.id, hop.from.name, hop.to.id, hop.to.name, row.kind, row.rowId, row.date, row.dateEarliest, row.amount, row.attributed, row.citation.file, row.citation.line, row.citation.url])));
  download(`${name}-routes.csv`, csv([head, ...rows, [], [`${sentence(one, flow)} (${terms(flow)}); methodology ${flow.methodologyVersion}; graph version ${flow.graphVersion}; read ${day(new Date().toISOString())}; ${shareLink()}`]]), 'text/csv;charset=utf-8');
}
