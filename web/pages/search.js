import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {feedAddress, letters, regions} from '../lib/api.js';
import {duration, number} from '../lib/format.js';
import {t} from '../lib/i18n.js';
import {onPicks} from '../lib/picks.js';
import {learnCodes, learnFacet} from '../lib/regions.js';
import {go, href} from '../lib/router.js';
import {exportMenu} from '../parts/export-menu.js';
import '../parts/facet-panel.js';
import {filterChips} from '../parts/filter-chips.js';
import {searchNotes} from '../parts/search-notes.js';
import {hitCard} from '../parts/hit-card.js';
import {failure, note, skeleton} from '../parts/notes.js';
import {pager} from '../parts/pager.js';
import {Part} from '../parts/part.js';
import '../parts/pick-tray.js';
import '../parts/search-box.js';

const FACETS = 'region,topic,department,year,agency,programme,kind,category,amount';

/** Job one: find past replies by topic or district. */
class SearchPage extends Part {
  static properties = {
    route: {attribute: false},
    answer: {state: true},
    error: {state: true},
    busy: {state: true},
    filters: {state: true},
  };

  #giveUp = new AbortController();
  #stop = () => {};

  connectedCallback() {
    super.connectedCallback();
    this.#stop = onPicks(() => this.requestUpdate());
  }

  disconnectedCallback() {
    this.#giveUp.abort();
    this.#stop();
    super.disconnectedCallback();
  }

  willUpdate(changed) {
    if (changed.has('route')) this.#load();
  }

  languageChanged() {
    this.#load();
  }

  render() {
    const {params} = this.route;
    const q = params.get('q') ?? '';
    document.title = q ? t('title.search', {q}) : t('title');
    document.querySelector('link[rel=alternate]').href = feedAddress(params);
    return html`
      <section class=${params.size ? 'hero brief' : 'hero'}>
        <h1 tabindex="-1">${t('hero')}</h1>
        <p class="lead">${t('hero.lead')}</p>
        <search-box .words=${q} .keep=${params}></search-box>
        <p class="tip">${t('hero.tip')}</p>
      </section>
      <div class="found">
        <aside class=${this.filters ? 'filters open' : 'filters'} id="filters" aria-label=${t('filters')}>
          <facet-panel .facets=${this.answer?.facets} .params=${params} @narrow=${(event) => go(href('search', event.detail))}></facet-panel>
        </aside>
        <section class="results" aria-label=${t('results')} aria-busy=${this.busy}>
          ${filterChips(params)} ${this.#bar(params)} ${this.#list(params, q)}
        </section>
      </div>
      <pick-tray .words=${q}></pick-tray>
    `;
  }

  #bar(params) {
    const {answer} = this;
    return html`
      <div class="bar">
        <p class="total" role="status" aria-live="polite">${this.error ? '' : answer ? this.#count(answer) : t('loading')}</p>
        <div class="tools">
          <button class="button quiet only-narrow" aria-expanded=${Boolean(this.filters)} aria-controls="filters" @click=${() => (this.filters = !this.filters)}>
            ${t('filters')}
          </button>
          <label class="sort"><span>${t('sort')}</span>
            <select aria-label=${t('sort')} @change=${(event) => this.#sort(event.target.value)}>
              <option value="relevance" .selected=${live(this.#order(params) === 'relevance')}>${t('sort.relevance')}</option>
              <option value="date" .selected=${live(this.#order(params) === 'date')}>${t('sort.date')}</option>
              <option value="amount" .selected=${live(this.#order(params) === 'amount')}>${t('sort.amount')}</option>
            </select>
          </label>
          ${answer?.total ? exportMenu(params) : nothing}
          <a class="button quiet feed" href=${feedAddress(params)} type="application/atom+xml" title=${t('feed.help')}>${t('feed')}</a>
        </div>
      </div>
      ${answer && !this.error ? searchNotes(answer, params) : nothing}
    `;
  }

  #count({total, distinct, page, size, hits, tookMs}) {
    if (!total) return t('total.none');
    const from = (page - 1) * size + 1;
    const folded = distinct < total ? t('total.distinct', {n: number(distinct)}) : '';
    const range = distinct > hits.length ? t('total.range', {from, to: from + hits.length - 1}) : '';
    return t('total', {n: total, total: number(total), range: folded + range, took: duration(tookMs)});
  }

  #list(params, q) {
    if (this.error) return failure(this.error, () => this.#load());
    if (!this.answer) return skeleton(4);
    const {hits, total} = this.answer;
    if (!total && !params.size) return note(t('empty.archive'), t('empty.archive.help'));
    if (!total) return html`${this.#nothing(params, q)} ${this.#nearby(q)}`;
    if (!hits.length) return note(t('empty.page'), t('empty.page.help'));
    return html`<div class="hits">${hits.map((hit) => hitCard(hit, q))}</div>
      ${pager(params, this.answer)} ${this.#nearby(q)}`;
  }

  /** Letters that no word speaks for stand apart and say so. */
  #nearby(q) {
    const {nearby} = this.answer;
    return nearby.length
      ? html`<section class="nearby" aria-labelledby="nearby">
          <h2 id="nearby">${t('nearby')}</h2>
          <p class="search-note">${t('nearby.help')}</p>
          <div class="hits">${nearby.map((hit) => hitCard(hit, q))}</div>
        </section>`
      : nothing;
  }

  #nothing(params, q) {
    const filtered = [...params.keys()].some((name) => !['q', 'sort', 'page', 'size', 'synonyms', 'semantic'].includes(name));
    const actions = filtered
      ? html`<p class="actions"><a class="button" href=${href('search', {q})}>${t('empty.unfilter')}</a></p>`
      : html`<p class="actions"><a class="button quiet" href="/">${t('empty.all')}</a></p>`;
    const help = filtered ? t('empty.filtered.help') : (this.answer.hints[0] ?? t('empty.help'));
    return note(q ? t('empty', {q: unquoted(q)}) : t('empty.filters'), help, actions);
  }

  #order(params) {
    return params.get('sort') ?? (params.get('q') ? 'relevance' : 'date');
  }

  #sort(order) {
    const params = new URLSearchParams(this.route.params);
    params.delete('page');
    params.set('sort', order);
    go(href('search', params));
  }

  async #load() {
    this.#giveUp.abort();
    const giveUp = (this.#giveUp = new AbortController());
    const asked = new URLSearchParams(this.route.params);
    asked.set('sort', this.#order(asked));
    asked.set('facets', FACETS);
    this.busy = true;
    try {
      const answer = await letters(asked, giveUp.signal);
      if (giveUp.signal.aborted) return;
      learnFacet(answer.facets.region ?? []);
      await learnCodes(asked.getAll('region'), regions);
      if (giveUp.signal.aborted) return;
      this.answer = answer;
      this.error = null;
    } catch (error) {
      if (giveUp.signal.aborted) return;
      this.answer = null;
      this.error = error;
    }
    this.busy = false;
    await this.updateComplete;
    this.dispatchEvent(new CustomEvent('shown', {bubbles: true}));
  }
}
customElements.define('search-page', SearchPage);

/** The words without quotation marks around them: the sentence brings its own. */
const unquoted = (q) => q.replace(/^[“”"「『]+|[“”"」』]+$/g, '');
