import {html, nothing} from 'lit';
import {similar} from '../lib/api.js';
import {date, fileName, list, place, shortPlace} from '../lib/format.js';
import {t} from '../lib/i18n.js';
import {href} from '../lib/router.js';
import {Part} from './part.js';

const RELATIONS = ['SAME_PROPOSAL', 'ELSEWHERE', 'SAME_PLACE'];

/** Letters that treat what this one treats: of the same proposal, of other places, of the same place; nothing where there are none. */
class SimilarLetters extends Part {
  static properties = {letter: {}, hits: {state: true}};

  #giveUp = new AbortController();

  disconnectedCallback() {
    this.#giveUp.abort();
    super.disconnectedCallback();
  }

  willUpdate(changed) {
    if (changed.has('letter')) this.#load();
  }

  render() {
    if (!this.hits?.length) return nothing;
    return html`
      <section class="similar" aria-labelledby="similar">
        <h2 id="similar">${t('similar')}</h2>
        <div class="relations">
          ${RELATIONS.map((relation) => [relation, this.hits.filter((hit) => hit.relation === relation)])
            .filter(([, hits]) => hits.length)
            .map(([relation, hits]) => html`<section data-relation=${relation}>
              <h3>${t(`similar.${relation}`)}</h3>
              <ul>${hits.map(item)}</ul>
            </section>`)}
        </div>
      </section>
    `;
  }

  async #load() {
    this.#giveUp.abort();
    const giveUp = (this.#giveUp = new AbortController());
    this.hits = null;
    try {
      const {hits} = await similar(this.letter, giveUp.signal);
      if (!giveUp.signal.aborted) this.hits = hits;
    } catch {
      // The letter itself is there: what only leads on to others may be missing.
    }
  }
}
customElements.define('similar-letters', SimilarLetters);

function item(hit) {
  const about = hit.proposal?.title ?? hit.title ?? fileName(hit.source.file);
  const shared = hit.words.length ? t('similar.words', {words: list(hit.words)}) : '';
  const meant = hit.why.includes('MEANING') ? t('similar.meaning') : '';
  return html`
    <li>
      <a href=${href('letter', {id: hit.id})} title=${hit.title ?? ''}>${about}</a>
      <ul class="meta">
        ${hit.region ? html`<li title=${place(hit.region)}>${shortPlace(hit.region)}</li>` : nothing}
        ${hit.date ? html`<li><time datetime=${hit.date}>${date(hit.date)}</time></li>` : hit.year ? html`<li>${t('year', {year: hit.year})}</li>` : nothing}
        ${hit.agencies.length ? html`<li>${hit.agencies[0]}</li>` : nothing}
      </ul>
      ${shared || meant ? html`<p class="why">${[shared, meant].filter(Boolean).join(t('comma'))}</p>` : nothing}
    </li>
  `;
}
