// Copy link, copy citation, embed.
import { ask } from './api.js';
import { copy, h, showText } from './dom.js';
import { embedded } from './router.js';

const META = '{ meta { version graphVersion sources { source asOf } } }';

/** The address of what is shown now, to give to others. */
export const shareLink = () => location.origin + location.pathname.replace(/^\/embed\//, '/') + location.search;

export const today = () => {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
};

/** A citation: what it says, from what data, read when, where. */
export async function citation(sentence, { graphVersion, methodologyVersion } = {}) {
  const { meta } = await ask(META);
  const sources = meta.sources.map((one) => `${one.source} as of ${(one.asOf ?? 'unfinished').slice(0, 10)}`).join(', ');
  return `${sentence} Moneytrail ${meta.version}${methodologyVersion ? `, methodology ${methodologyVersion}` : ''}, graph version ${graphVersion ?? meta.graphVersion} (${sources}), read ${today()}: ${shareLink()}`;
}

/**
 * @param cite makes the citation's text, or a promise of it
 */
export function shareBar(cite) {
  if (embedded) {
    return h('p', { class: 'share' }, h('a', { href: shareLink(), target: '_blank', rel: 'noopener', 'data-plain': true }, 'Open in Moneytrail'));
  }
  const button = (text, click) => h('button', { type: 'button', class: 'quiet', on: { click } }, text);
  return h('div', { class: 'share', role: 'group', 'aria-label': 'Share' },
    button('Copy link', () => copy(shareLink(), 'Link')),
    cite && button('Copy citation', async () => {
      try {
        await copy(await cite(), 'Citation');
      }
      catch (error) {
        showText(error.message, 'No citation');
      }
    }),
    button('Embed', () => showText(`<iframe src="${location.origin}/embed${location.pathname}${location.search.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}" title="${document.title.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')}" width="100%" height="640" loading="lazy"></iframe>`, 'Embed snippet')));
}
