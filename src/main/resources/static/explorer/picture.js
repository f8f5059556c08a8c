// Pictures to take home.
import { download } from './dom.js';

const KEPT = ['fill', 'fill-opacity', 'stroke', 'stroke-opacity', 'stroke-width', 'stroke-dasharray', 'font-family', 'font-size', 'font-weight', 'opacity'];

/** An SVG element as a file of its own, its colours written out. */
export function svgText(picture, footer) {
  const copy = picture.cloneNode(true);
  const from = [picture, ...picture.querySelectorAll('*')];
  const to = [copy, ...copy.querySelectorAll('*')];
  from.forEach((element, at) => {
    const style = getComputedStyle(element);
    KEPT.forEach((name) => to[at].setAttribute(name, style.getPropertyValue(name)));
    to[at].removeAttribute('class');
  });
  const [, , width, height] = copy.getAttribute('viewBox').split(' ').map(Number);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', width);
  copy.setAttribute('height', height + 26);
  copy.setAttribute('viewBox', `0 0 ${width} ${height + 26}`);
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  Object.entries({ width, height: height + 26, fill: getComputedStyle(document.body).backgroundColor }).forEach(([key, value]) => ground.setAttribute(key, value));
  copy.prepend(ground);
  const words = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  Object.entries({ x: 12, y: height + 16, 'font-size': 11, 'font-family': 'sans-serif', fill: getComputedStyle(document.body).color }).forEach(([key, value]) => words.setAttribute(key, value));
  words.textContent = footer;
  copy.append(words);
  copy.querySelectorAll('a').forEach((anchor) => anchor.setAttribute('href', new URL(anchor.getAttribute('href'), location.origin).href));
  return new XMLSerializer().serializeToString(copy);
}

export const saveSvg = (picture, name, footer) => download(`${name}.svg`, svgText(picture, footer), 'image/svg+xml');

export async function savePng(picture, name, footer) {
  const text = svgText(picture, footer);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const scale = 2;
  const canvas = document.createElement('canvas');
  canvas.width = image.width * scale;
  canvas.height = image.height * scale;
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  download(`${name}.png`, blob, 'image/png');
}
