import {html, nothing} from 'lit';
import {list} from '../lib/format.js';
import {t} from '../lib/i18n.js';
import {href} from '../lib/router.js';

/** What the server has to say of a query: what it could not take, the place it prefers, the other words it looked for, the say of meaning. */
export function searchNotes({hints, alsoSearched, didYouMean, preferredRegion, total, hits, nearby}, params) {
  const off = params.get('synonyms') === 'false';
  const byWords = params.get('semantic') === 'false';
  const meant = nearby.length || hits.some((hit) => hit.why.includes('MEANING'));
  return html`
    ${didYouMean.length
      ? html`<p class="search-note meant" data-note="meant">${t('note.meant')}${didYouMean.map((q, i) => html`${i ? t('list') : nothing}<a class="link" href=${changed(params, 'q', q)}>${q}</a>`)}</p>`
      : nothing}
    ${total && hints.length ? html`<p class="server-hint">${hints.join(' ')}</p>` : nothing}
    ${preferredRegion && total
      ? html`<p class="search-note" data-note="preferred">
          ${t('note.preferred', {region: preferredRegion.name})}
          ${preferredRegion.codes.length === 1
            ? html`<a class="link" href=${changed(params, 'region', preferredRegion.codes[0])}>${t('note.preferred.only', {region: preferredRegion.name})}</a>`
            : nothing}
        </p>`
      : nothing}
    ${alsoSearched.length
      ? html`<p class="search-note" data-note="also">
          ${alsoSearched.map((one) => html`<span>${t('note.also', {word: one.word, also: list(one.also)})}</span> `)}
          <a class="link" href=${changed(params, 'synonyms', 'false')}>${t('note.also.off')}</a>
        </p>`
      : nothing}
    ${off ? html`<p class="search-note" data-note="off">${t('note.off')} <a class="link" href=${changed(params, 'synonyms', '')}>${t('note.off.on')}</a></p>` : nothing}
    ${meant && !byWords ? html`<p class="search-note" data-note="meaning">${t('note.meaning')} <a class="link" href=${changed(params, 'semantic', 'false')}>${t('note.meaning.off')}</a></p>` : nothing}
    ${byWords ? html`<p class="search-note" data-note="by-words">${t('note.words')} <a class="link" href=${changed(params, 'semantic', '')}>${t('note.words.off')}</a></p>` : nothing}
  `;
}

function changed(params, name, value) {
  const next = new URLSearchParams(params);
  next.delete('page');
  next.set(name, value);
  return href('search', next);
}
