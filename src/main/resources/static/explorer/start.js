// The start page: what can be asked, the story in three clicks, what is loaded.
import { ask } from './api.js';
import { fillWhenReady, h, link, empty } from './dom.js';
import { address, go } from './router.js';
import { count, money, moment, pageOf } from './format.js';
import { searchBox } from './search-box.js';

const STORY = `{
  search(text: "George Soros", types: [DONOR], first: 1) { nodes { ... on Donor { id name } } }
  candidate: byExternalId(scheme: "phl", value: "larry-krasner") { id ... on Candidate { name races { race { id name date } } } }
}`;

const FLOW = `query Story($from: ID!, $to: ID!) {
  moneyFlow(from: $from, to: $to, options: { channels: [SUPPORT] }) { channels { arrived attributed } }
}`;

async function story() {
  const found = await ask(STORY);
  const donor = found.search.nodes[0];
  const candidate = found.candidate;
  if (!donor?.id || !candidate?.id) return empty('The story of the Philadelphia primary is not among the data loaded here. Search for a name above.');
  const flow = await ask(FLOW, { from: donor.id, to: candidate.id });
  const channel = flow.moneyFlow.channels[0];
  const strict = address('flow', { from: donor.id, to: candidate.id, channel: 'SUPPORT' });
  const race = candidate.races.map((one) => one.race).find((one) => one.date === '2017-05-16');
  return [
    h('p', {}, 'A $1,450,000 cheque to an independent committee that spent in support of one candidate. The candidate was given none of it. ',
      'How much of what was spent was the cheque’s money?'),
    h('p', { class: 'story-answer' }, h('strong', { class: 'sum' }, money(channel.attributed)), ` of ${money(channel.arrived)} spent in support of ${candidate.name}, if money must arrive before it is spent.`),
    h('ol', { class: 'steps' },
      h('li', {}, link(strict, 'See the money’s way'), h('span', {}, ' as a picture, with what cannot be attributed as its own stream')),
      h('li', {}, link(address('flow', { from: donor.id, to: candidate.id, channel: 'SUPPORT', tolerance: 3 }), 'Allow three days'), h('span', {}, ' for cheques in the post, and see the figure change')),
      h('li', {}, link(`${strict}#paths`, 'Open a step’s filing'), h('span', {}, ' and copy the citation'))),
    h('p', { class: 'soft' }, 'Or begin with ', link(pageOf(donor.id), donor.name), ', ', link(pageOf(candidate.id), candidate.name),
      race && [', or ', link(pageOf(race.id), 'all candidates of that primary')], '.'),
  ];
}

const META = `{ meta { graphVersion version
  sources { source asOf latestImport { label rowsRead rowsCounted rowsNotCounted rowsRejected } }
  counts { donors committees candidates races countedRows notCountedRows } } }`;

export const SOURCES = { 'phl-story': 'Philadelphia 2017 story', fec: 'Federal Election Commission' };

async function loaded() {
  const { meta } = await ask(META);
  const { counts } = meta;
  return [
    h('dl', { class: 'counts' }, [['donors as reported', counts.donors], ['committees', counts.committees], ['candidates', counts.candidates], ['races', counts.races], ['counted rows', counts.countedRows], ['rows kept, not counted', counts.notCountedRows]]
      .map(([label, value]) => h('div', {}, h('dt', {}, label), h('dd', {}, count(value))))),
    meta.sources.length === 0 ? h('p', {}, 'No load has finished yet.') : h('ul', { class: 'plain' }, meta.sources.map((source) => h('li', {},
      h('strong', {}, SOURCES[source.source] ?? source.source), source.asOf ? `: as of ${moment(source.asOf)}` : ': not finished yet',
      source.latestImport && h('span', { class: 'soft' }, ` (${count(source.latestImport.rowsRead)} rows read, ${count(source.latestImport.rowsRejected)} unreadable)`)))),
    h('p', {}, link('/loaded', 'The account of every row')),
  ];
}

export default async function start(root, params, { signal }) {
  const box = searchBox({
    label: 'Whose money?', placeholder: 'A donor, committee, candidate or race',
    onPick: (found) => go(pageOf(found.id)), onText: (text) => go(address('search', { q: text })),
  });
  box.input.classList.add('large');
  const storyPlace = h('div', { 'aria-live': 'polite' });
  const loadedPlace = h('div', { 'aria-live': 'polite' });
  root.replaceChildren(
    h('section', { class: 'hero' },
      h('h1', {}, 'How much of a donor’s money reached a candidate?'),
      h('p', { class: 'lead' }, 'By which route, when, and on which filing. Search a name, follow the money, take the citation.'),
      box.element),
    h('div', { class: 'two' },
      h('section', { class: 'panel story', 'aria-labelledby': 'story' }, h('h2', { id: 'story' }, 'Philadelphia, May 2017: a story in three clicks'), storyPlace),
      h('div', {},
        h('section', { class: 'panel', 'aria-labelledby': 'what' }, h('h2', { id: 'what' }, 'What you can ask'),
          h('ul', { class: 'asks' },
            h('li', {}, link('/flow', 'Follow the money'), h('span', {}, ' from a donor or committee to a candidate, committee or race')),
            h('li', {}, link('/graph', 'Draw the graph'), h('span', {}, ' around anybody, step by step')),
            h('li', {}, h('a', { href: '/graphiql/', 'data-plain': true }, 'Ask in GraphQL'), h('span', {}, ': every figure here comes from the open API')))),
        h('section', { class: 'panel', 'aria-labelledby': 'fresh' }, h('h2', { id: 'fresh' }, 'What is loaded'), loadedPlace))));
  fillWhenReady(storyPlace, 'Asking for the story…', story, signal);
  fillWhenReady(loadedPlace, 'Asking what is loaded…', loaded, signal);
}
