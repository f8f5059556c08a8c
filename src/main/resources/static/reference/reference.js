// Finds what stands in the reference, and folds the contents away where there is little room.
const field = document.getElementById('find');
const list = document.getElementById('found');
const MOST = 40;
let entries;

const contents = document.querySelector('.contents');
if (contents && matchMedia('(max-width: 46rem)').matches) contents.open = false;

async function all() {
  entries ??= fetch('/reference/index.json').then((answer) => answer.json());
  return entries;
}

/** The exact name first, then names that begin so, then whatever holds every word. */
function rank({ name, about }, words) {
  const low = name.toLowerCase();
  const last = low.slice(low.lastIndexOf('.') + 1);
  const text = `${low} ${about.toLowerCase()}`;
  if (!words.every((word) => text.includes(word))) return 0;
  const asked = words.join(' ');
  if (low === asked || last === asked) return 4;
  if (low.startsWith(asked) || last.startsWith(asked)) return 3;
  return words.every((word) => low.includes(word)) ? 2 : 1;
}

function entry({ name, kind, about, href }) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `/reference/${href}`;
  link.textContent = `${name} · ${kind}`;
  item.append(link);
  if (about) {
    const words = document.createElement('small');
    words.textContent = about;
    item.append(words);
  }
  return item;
}

field.addEventListener('input', async () => {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  const found = words.length === 0 ? [] : (await all())
    .map((one) => ({ one, place: rank(one, words) }))
    .filter(({ place }) => place > 0)
    .sort((a, b) => b.place - a.place || a.one.name.length - b.one.name.length)
    .slice(0, MOST);
  list.replaceChildren(...found.map(({ one }) => entry(one)));
  if (words.length > 0 && found.length === 0) {
    const none = document.createElement('li');
    none.className = 'none';
    none.textContent = 'Nothing of that name';
    list.append(none);
  }
  list.hidden = words.length === 0;
});

field.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') list.querySelector('a')?.click();
  if (event.key === 'ArrowDown') list.querySelector('a')?.focus();
  if (event.key === 'Escape') list.hidden = true;
});

list.addEventListener('keydown', (event) => {
  const links = [...list.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement);
  if (event.key === 'ArrowDown') links[Math.min(at + 1, links.length - 1)]?.focus();
  if (event.key === 'ArrowUp') (at > 0 ? links[at - 1] : field).focus();
  if (event.key === 'Escape') { list.hidden = true; field.focus(); }
  if (['ArrowDown', 'ArrowUp'].includes(event.key)) event.preventDefault();
});

list.addEventListener('click', () => { list.hidden = true; });
