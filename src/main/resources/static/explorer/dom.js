// Makes elements. Text from the API becomes text nodes only, never markup.

const SVG = 'http://www.w3.org/2000/svg';

function fill(made, properties, children) {
  Object.entries(properties ?? {}).forEach(([key, value]) => {
    if (value === null || value === undefined || value === false) return;
    if (key === 'on') Object.entries(value).forEach(([event, handler]) => made.addEventListener(event, handler));
    else if (key === 'style') Object.entries(value).forEach(([name, css]) => made.style.setProperty(name, css));
    else if (key === 'value' && 'value' in made) made.value = value;
    else made.setAttribute(key, value === true ? '' : value);
  });
  made.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** An HTML element: `h('a', { href: '/', on: { click } }, 'text', another)`. */
export const h = (name, properties, ...children) => fill(document.createElement(name), properties, children);

/** The same for SVG. */
export const s = (name, properties, ...children) => fill(document.createElementNS(SVG, name), properties, children);

/** Puts children into a place that is there; what is null or false is left out. */
export function put(place, ...children) {
  place.replaceChildren(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false));
}

let ids = 0;
/** An id that no other element has. */
export const newId = (word) => `${word}-${++ids}`;

/** Says something to those who listen to the page. */
export function say(text) {
  const status = document.getElementById('status');
  status.textContent = '';
  requestAnimationFrame(() => { status.textContent = text; });
}

/** A short confirmation that everybody sees, and hears. */
export function toast(text) {
  say(text);
  document.querySelector('.toast')?.remove();
  const made = h('div', { class: 'toast', 'aria-hidden': 'true' }, text);
  document.body.append(made);
  setTimeout(() => made.remove(), 3500);
}

/** A link into the explorer. */
export const link = (href, ...children) => h('a', { href }, ...children);

/** A link out to a filing or article; only web addresses become links. */
export function outLink(href, text, properties = {}) {
  if (!/^https?:\/\//i.test(href ?? '')) return null;
  return h('a', { ...properties, href, target: '_blank', rel: 'noopener noreferrer' }, text, h('span', { class: 'sr-only' }, ' (opens in a new tab)'), h('span', { 'aria-hidden': 'true' }, ' ↗'));
}

export const loading = (text) => h('div', { class: 'state loading', 'aria-busy': 'true' }, h('span', { class: 'spinner', 'aria-hidden': 'true' }), h('p', {}, text));

export const empty = (text, ...more) => h('div', { class: 'state empty' }, h('p', {}, text), ...more);

/** What went wrong and what to do, in plain words, with a button to try again. */
export function failure(error, again) {
  return h('div', { class: 'state failed', role: 'alert' },
    h('h2', {}, error.title ?? 'That did not work'),
    h('p', {}, error.message),
    error.advice && h('p', {}, error.advice),
    again && h('p', {}, h('button', { type: 'button', on: { click: again } }, 'Try again')));
}

/** Shows `loading` in `place`, then what `make` answers, or its failure. */
export async function fillWhenReady(place, text, make, signal) {
  place.replaceChildren(loading(text));
  try {
    const made = await make();
    if (!signal?.aborted) put(place, made);
  }
  catch (error) {
    if (signal?.aborted || error.name === 'AbortError') return;
    place.replaceChildren(failure(error, () => fillWhenReady(place, text, make, signal)));
  }
}

/** A file for the user to keep. */
export function download(name, content, type) {
  const blob = content instanceof Blob ? content : new Blob([content], { type });
  const address = URL.createObjectURL(blob);
  const anchor = h('a', { href: address, download: name });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  toast(`Saved ${name}`);
}

/** Copies text, also where the clipboard is closed to pages (plain http on another machine). */
export async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
  }
  catch {
    const area = h('textarea', { class: 'sr-only', 'aria-hidden': 'true' });
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    if (!done) {
      showText(text, what);
      return;
    }
  }
  toast(`${what} copied`);
}

/** Text in a window of its own, for copying by hand. */
export function showText(text, what) {
  const area = h('textarea', { rows: 8, readonly: true, 'aria-label': what });
  area.value = text;
  const dialog = h('dialog', { 'aria-label': what }, h('h2', {}, what), area,
    h('form', { method: 'dialog' }, h('button', {}, 'Close')));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  area.select();
}
