// The shell: header, router, one view at a time.
import { failure, h, loading, say } from './dom.js';
import { embedded, here, onChange, go, address } from './router.js';
import { searchBox } from './search-box.js';
import { pageOf } from './format.js';
import { stackTables } from './stacked.js';

const VIEWS = {
  start: () => import('./start.js'),
  search: () => import('./search.js'),
  show: () => import('./show.js'),
  flow: () => import('./flow.js'),
  funders: () => import('./ranking.js'),
  reach: () => import('./ranking.js'),
  graph: () => import('./graph.js'),
  row: () => import('./row.js'),
  filing: () => import('./row.js'),
  loaded: () => import('./loaded.js'),
};

const root = document.getElementById('view');
let current;

async function show(how) {
  const { name, params } = here();
  document.querySelectorAll('header nav a').forEach((anchor) => {
    if (anchor.getAttribute('href') === `/${name}`) anchor.setAttribute('aria-current', 'page');
    else anchor.removeAttribute('aria-current');
  });
  const key = `${name}?${params.get('id') ?? ''}`;
  if (current?.key === key && current.update && how !== 'same') {
    current.update(params, how);
    return;
  }
  current?.stop.abort();
  const stop = new AbortController();
  const mine = { key, stop };
  current = mine;
  const place = h('div', { class: `page view-${name}` }, loading('Loading…'));
  root.replaceChildren(place);
  document.body.dataset.view = name;
  const titled = (text) => {
    document.title = text ? `${text} – Moneytrail` : 'Moneytrail';
  };
  titled('');
  try {
    const view = VIEWS[name];
    if (!view) throw Object.assign(new Error('There is no such page.'), { title: 'Nothing here', advice: 'Go to the start page or search for a name above.' });
    const made = await (await view()).default(place, params, { signal: stop.signal, titled, name });
    if (current !== mine) return;
    mine.update = made?.update;
    if (how !== 'first' && how !== 'pop') {
      scrollTo(0, 0);
      root.focus({ preventScroll: true });
    }
    if (how !== 'first') say(document.title);
  }
  catch (error) {
    if (current !== mine || error.name === 'AbortError') return;
    titled(error.title ?? 'Error');
    place.replaceChildren(failure(error, () => show('same')));
  }
}

if (embedded) document.body.classList.add('embedded');
document.getElementById('search').append(searchBox({
  label: 'Search donors, committees, candidates, races',
  placeholder: 'Search a name',
  onPick: (found) => go(pageOf(found.id)),
  onText: (text) => go(address('search', { q: text })),
  shortcut: true,
}).element);
stackTables(root);
onChange(show);
show('first');
