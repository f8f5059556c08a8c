// A box with type-ahead over all names.
import { ask } from './api.js';
import { h, newId } from './dom.js';
import { place, TYPES } from './format.js';

export const FOUND = `__typename
  ... on Node { id }
  ... on Actor { name externalIds { scheme value } }
  ... on Donor { kind city state }
  ... on Committee { type party city state }
  ... on Candidate { party office state district cycle }
  ... on Race { name raceOffice: office date year }`;

const QUERY = `query Find($text: String!, $types: [SearchType!]) {
  search(text: $text, types: $types, first: 8) { nodes { ${FOUND} } totalCount { value exact } }
}`;

const searchable = (text) => /[\p{L}\p{N}]/u.test(text);

/**
 * @param label what a screen reader calls it
 * @param types kinds of results; all if left out
 * @param onPick called with what was picked
 * @param onText called with the text on Enter where nothing is picked; left out: the first suggestion is taken
 */
export function searchBox({ label, placeholder, types, onPick, onText, shortcut, value = '' }) {
  const list = newId('suggestions');
  const input = h('input', {
    type: 'search', role: 'combobox', 'aria-label': label, 'aria-autocomplete': 'list', 'aria-controls': list, 'aria-expanded': 'false',
    autocomplete: 'off', spellcheck: 'false', placeholder, maxlength: 200, value, enterkeyhint: 'search',
  });
  const options = h('ul', { id: list, role: 'listbox', class: 'suggestions', hidden: true, 'aria-label': 'Suggestions' });
  const told = h('div', { class: 'sr-only', role: 'status', 'aria-live': 'polite' });
  const element = h('div', { class: 'search-box' }, input, options, told);
  let found = [];
  let active = -1;
  let timer;
  let asking;

  const close = () => {
    options.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    active = -1;
  };

  const mark = (index) => {
    active = index;
    [...options.children].forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
    const chosen = options.children[index];
    if (chosen) {
      input.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    }
    else input.removeAttribute('aria-activedescendant');
  };

  const pick = (index) => {
    const chosen = found[index];
    if (!chosen) return;
    close();
    input.value = onText ? '' : chosen.name;
    onPick(chosen);
  };

  const open = (nodes, total) => {
    found = nodes;
    options.replaceChildren(...nodes.map((node, index) => h('li', {
      role: 'option', id: `${list}-${index}`, 'aria-selected': 'false',
      on: { mousedown: (event) => event.preventDefault(), click: () => pick(index) },
    }, h('span', { class: `badge ${node.__typename.toLowerCase()}` }, TYPES[node.__typename]), h('span', { class: 'found-name' }, node.name), h('span', { class: 'found-place' }, place(node)))));
    active = -1;
    if (!nodes.length) options.replaceChildren(h('li', { class: 'none', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, 'No name matches. Try fewer letters, or a last name first.'));
    options.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    told.textContent = nodes.length ? `${nodes.length} of ${total.value}${total.exact ? '' : ' or more'} suggestions` : 'No name matches';
  };

  const look = async () => {
    const text = input.value.trim();
    asking?.abort();
    if (!searchable(text)) {
      close();
      return;
    }
    asking = new AbortController();
    try {
      const answer = await ask(QUERY, { text, types: types ?? null }, { signal: asking.signal, urgent: true });
      if (input.value.trim() === text && document.activeElement === input) open(answer.search.nodes, answer.search.totalCount);
    }
    catch (error) {
      if (error.name === 'AbortError') return;
      found = [];
      options.replaceChildren(h('li', { class: 'none', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, `${error.title}. ${error.message}`));
      options.hidden = false;
      input.setAttribute('aria-expanded', 'true');
      told.textContent = error.message;
    }
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(look, 140);
  });
  input.addEventListener('focus', () => {
    if (input.value.trim() && options.hidden) look();
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', async (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (options.hidden) look();
      else if (found.length) mark((active + (event.key === 'ArrowDown' ? 1 : -1) + found.length + (active < 0 && event.key === 'ArrowUp' ? 1 : 0)) % found.length);
    }
    else if (event.key === 'Escape') {
      if (!options.hidden) {
        event.preventDefault();
        close();
      }
    }
    else if (event.key === 'Enter') {
      event.preventDefault();
      clearTimeout(timer);
      const text = input.value.trim();
      if (active >= 0) pick(active);
      else if (!searchable(text)) close();
      else if (onText) {
        asking?.abort();
        close();
        onText(text);
      }
      else {
        await look();
        pick(0);
      }
    }
  });
  if (shortcut) {
    document.addEventListener('keydown', (event) => {
      if (event.key === '/' && !event.target.closest('input, textarea, select, [contenteditable]')) {
        event.preventDefault();
        input.focus();
      }
    });
  }
  return { element, input, close };
}
