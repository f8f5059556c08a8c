// The libraries the pictures are drawn with, from the program itself.

const CYTOSCAPE = '/webjars/cytoscape/3.33.1/dist/cytoscape.esm.min.mjs';
const SANKEY = [
  '/webjars/d3-path/3.1.0/dist/d3-path.min.js',
  '/webjars/d3-array/2.12.1/dist/d3-array.min.js',
  '/webjars/d3-shape/2.0.0-rc.1/dist/d3-shape.min.js',
  '/webjars/d3-sankey/0.12.3/dist/d3-sankey.min.js',
];

const script = (source) => new Promise((resolve, reject) => {
  const made = document.createElement('script');
  made.src = source;
  made.async = false;
  made.addEventListener('load', resolve);
  made.addEventListener('error', () => reject(Object.assign(new Error('A part of this page could not be loaded from the server.'), { title: 'The picture cannot be drawn', advice: 'Is the server running? Reload the page.' })));
  document.head.append(made);
});

let sankey;
export function loadSankey() {
  sankey ??= Promise.all(SANKEY.map(script)).then(() => globalThis.d3).catch((error) => { sankey = undefined; throw error; });
  return sankey;
}

export async function loadCytoscape() {
  if (!document.getElementById('__________cytoscape_stylesheet')) {
    // Cytoscape would write this style sheet into the page, which the page's own rules forbid; with one of this name it does not.
    const sheet = document.createElement('link');
    sheet.id = '__________cytoscape_stylesheet';
    sheet.rel = 'stylesheet';
    sheet.href = '/explorer/cytoscape.css';
    document.head.append(sheet);
  }
  return (await import(CYTOSCAPE)).default;
}
