// Which view the address asks for. The address holds the whole state: what is not in it is not kept.

const listeners = [];

export const embedded = location.pathname.startsWith('/embed/');

/** The view's word and its parameters. */
export function here() {
  const path = location.pathname.replace(/^\/embed\//, '/');
  return { name: path.slice(1) || 'start', params: new URLSearchParams(location.search) };
}

/** Address of a view with parameters; empty ones are left out, lists become several. */
export function address(name, params = {}) {
  const search = new URLSearchParams();
  const entries = params instanceof URLSearchParams ? [...params] : Object.entries(params);
  entries.forEach(([key, value]) => {
    if (value === null || value === undefined || value === '' || value === false) return;
    (Array.isArray(value) ? value : [value]).forEach((one) => search.append(key, one));
  });
  const text = search.toString().replace(/%3A/g, ':').replace(/%2C/g, ',').replace(/%2F/g, '/');
  return `/${name === 'start' ? '' : name}${text ? `?${text}` : ''}`;
}

/** Goes to an address of this site. */
export function go(href, { replace = false } = {}) {
  const target = embedded ? href.replace(/^\/(?!embed\/)/, '/embed/') : href;
  if (target === location.pathname + location.search) return changed('same');
  history[replace ? 'replaceState' : 'pushState']({}, '', target);
  return changed(replace ? 'replace' : 'push');
}

/**
 * Changes parameters of the view that is shown.
 * @param changes a null takes a parameter away
 */
export function change(changes, options) {
  const { name, params } = here();
  Object.entries(changes).forEach(([key, value]) => {
    params.delete(key);
    if (value === null || value === undefined || value === '' || value === false) return;
    (Array.isArray(value) ? value : [value]).forEach((one) => params.append(key, one));
  });
  return go(address(name, params), options);
}

/** Writes parameters into the address without telling the view, which knows already. */
export function note(changes, { replace = false } = {}) {
  const { name, params } = here();
  Object.entries(changes).forEach(([key, value]) => {
    params.delete(key);
    if (value === null || value === undefined || value === '' || value === false) return;
    (Array.isArray(value) ? value : [value]).forEach((one) => params.append(key, one));
  });
  const target = (embedded ? '/embed' : '') + address(name, params);
  if (target !== location.pathname + location.search) history[replace ? 'replaceState' : 'pushState']({}, '', target);
}

export function onChange(listener) {
  listeners.push(listener);
}

function changed(how) {
  listeners.forEach((listener) => listener(how));
}

addEventListener('popstate', () => changed('pop'));

document.addEventListener('click', (event) => {
  const anchor = event.target.closest?.('a[href]');
  if (!anchor || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (anchor.target || anchor.hasAttribute('download') || 'plain' in anchor.dataset || anchor.origin !== location.origin) return;
  if (anchor.getAttribute('href').startsWith('#')) return;
  event.preventDefault();
  if (embedded) window.open(anchor.href, '_blank', 'noopener');
  else go(anchor.pathname + anchor.search);
});
