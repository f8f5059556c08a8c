// Tables on a phone: each row becomes a block whose figures carry their column's name, instead of running out of the screen.

const ROLES = { TABLE: 'table', THEAD: 'rowgroup', TBODY: 'rowgroup', TR: 'row', TD: 'cell' };

function label(table) {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.textContent.trim());
  if (!heads.length) return;
  // A table that is laid out as blocks is a table for screen readers only if it says so.
  [table, ...table.querySelectorAll('thead, tbody, tr, td')].forEach((part) => part.setAttribute('role', ROLES[part.tagName]));
  table.querySelectorAll('th').forEach((head) => head.setAttribute('role', head.closest('thead') ? 'columnheader' : 'rowheader'));
  [...table.tBodies].flatMap((body) => [...body.rows]).forEach((row) => {
    let at = 0;
    [...row.cells].forEach((cell) => {
      if (heads[at] && cell.colSpan === 1 && cell.tagName === 'TD') cell.dataset.label = heads[at];
      at += cell.colSpan;
    });
  });
}

/** Labels every table of rows below a place, those that come later too. */
export function stackTables(place) {
  new MutationObserver((changes) => {
    const changed = new Set();
    changes.forEach(({ target, addedNodes }) => {
      const around = target.closest?.('table.rows');
      if (around) changed.add(around);
      addedNodes.forEach((node) => node.querySelectorAll?.('table.rows').forEach((table) => changed.add(table)));
    });
    changed.forEach(label);
  }).observe(place, { childList: true, subtree: true });
}
