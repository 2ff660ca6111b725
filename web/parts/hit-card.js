import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {date, fileName, list, place, proposal, shortPlace} from '../lib/format.js';
import {t} from '../lib/i18n.js';
import {picked, toggle} from '../lib/picks.js';
import {learn} from '../lib/regions.js';
import {href} from '../lib/router.js';
import './alike-letters.js';
import {marked} from './marked.js';

/** One letter of the results: what it is, whose, and the sentences that answer the search. */
export function hitCard(hit, q) {
  const region = hit.region;
  learn(region?.code, shortPlace(region));
  const snippets = hit.snippets.filter((snippet) => snippet.highlights.length);
  const to = (fact) => href('letter', q ? {id: hit.id, q} : {id: hit.id}, fact);
  return html`
    <article class="result">
      <h2><a href=${to('')}>${hit.title ?? hit.documentNumber ?? fileName(hit.source.file)}</a></h2>
      ${subject(hit)}
      <ul class="meta">
        ${hit.agencies.length ? html`<li>${list(hit.agencies)}</li>` : nothing}
        ${region ? html`<li title=${place(region)}>${shortPlace(region)}</li>` : nothing}
        ${hit.date ? html`<li><time datetime=${hit.date}>${date(hit.date)}</time></li>` : hit.year ? html`<li>${t('year', {year: hit.year})}</li>` : nothing}
        ${hit.documentNumber ? html`<li>${hit.documentNumber}</li>` : nothing}
        ${why(hit)}
        ${hit.replyCategory ? html`<li class="badge" title=${t('field.category')}>${t('category', {category: hit.replyCategory})}</li>` : nothing}
      </ul>
      ${hit.proposal ? html`<p class="proposal">${proposal(hit.proposal)}</p>` : nothing}
      ${snippets.length
        ? html`<ul class="snippets">
            ${snippets.map(
              (snippet) => html`<li><a href=${to(snippet.span ? `t${snippet.span[0]}-${snippet.span[1]}` : '')}>${marked(snippet.text, snippet.highlights)}</a></li>`,
            )}
          </ul>`
        : nothing}
      ${hit.alike ? html`<alike-letters .letter=${hit.id} .many=${hit.alike}></alike-letters>` : nothing}
      ${region?.code
        ? html`<label class="check pick">
            <input
              type="checkbox" .checked=${live(picked().some((pick) => pick.value === region.code))}
              @change=${() => toggle(region.code, shortPlace(region))}>
            <span>${t('pick', {region: shortPlace(region)})}</span>
          </label>`
        : nothing}
    </article>
  `;
}

/** What speaks for the letter; that the words do goes without saying where nothing else does. */
function why({why: reasons}) {
  const told = reasons.length === 1 && reasons[0] === 'WORDS' ? [] : reasons;
  return told.length ? html`<li class="why">${t('why', {reasons: list(told.map((reason) => t(`why.${reason}`)))})}</li>` : nothing;
}

/** What the letter is about: its own title often gives the proposal's number only. */
function subject({title, proposal: answered}) {
  const about = answered?.title;
  return about && !title?.includes(about) ? html`<p class="subject">${t('subject', {title: about})}</p>` : nothing;
}
