import {html, nothing} from 'lit';
import {compare, regions as findRegions} from '../lib/api.js';
import {list} from '../lib/format.js';
import {t} from '../lib/i18n.js';
import {learn, learnCodes, regionName} from '../lib/regions.js';
import {go, href} from '../lib/router.js';
import '../parts/compare-table.js';
import {failure, note, skeleton} from '../parts/notes.js';
import {Part} from '../parts/part.js';
import '../parts/region-chooser.js';
import {sumBlocks} from '../parts/sum-blocks.js';

/** Job three: what several regions do on one topic, side by side. */
class ComparePage extends Part {
  static properties = {
    route: {attribute: false},
    chosen: {state: true},
    answer: {state: true},
    error: {state: true},
    busy: {state: true},
    missing: {state: true},
  };

  #giveUp = new AbortController();

  disconnectedCallback() {
    this.#giveUp.abort();
    super.disconnectedCallback();
  }

  willUpdate(changed) {
    if (!changed.has('route')) return;
    this.chosen = this.route.params.getAll('region');
    this.missing = '';
    this.#load();
  }

  languageChanged() {
    this.#load();
  }

  render() {
    const q = this.route.params.get('q') ?? '';
    document.title = q ? t('title.compare.of', {q}) : t('title.compare');
    return html`
      <section class="hero brief">
        <h1 tabindex="-1">${t('compare')}</h1>
        <p class="lead">${t('compare.lead')}</p>
        <form class="compare-form" @submit=${this.#submit}>
          <div class="field">
            <label for="topic">${t('compare.topic')}</label>
            <input id="topic" name="topic" type="search" maxlength="200" autocomplete="off" placeholder=${t('compare.topic.placeholder')} .value=${q}>
          </div>
          <div class="field">
            <label for="region-input">${t('compare.regions')}</label>
            <region-chooser .chosen=${[...this.chosen]} @choose=${(event) => (this.chosen = event.detail)}></region-chooser>
          </div>
          <button class="button primary">${t('compare.button')}</button>
          <p class="missing" role="alert">${this.missing}</p>
        </form>
      </section>
      <div class="compared" aria-busy=${Boolean(this.busy)}>${this.#result()}</div>
    `;
  }

  #result() {
    if (this.error) return failure(this.error, () => this.#load());
    if (this.busy && !this.answer) return skeleton(3);
    if (!this.answer) return note(t('compare.empty'), t('compare.empty.help'));
    const {answer} = this;
    const sums = sumBlocks(answer);
    const some = answer.themes.length || sums.some((block) => block !== nothing);
    return html`
      <p class="total" role="status" aria-live="polite">${t('compare.done', {topic: answer.topic, regions: list(answer.regions.map((region) => regionName(region.value)))})}</p>
      ${answer.note ? html`<p class="server-hint">${answer.note}</p>` : nothing}
      ${answer.themes.length
        ? html`<h2>${t('compare.measures')}</h2><p class="quietly">${t('compare.measures.help')}</p><compare-table .answer=${answer}></compare-table>`
        : nothing}
      ${sums} ${some ? nothing : note(t('compare.none'), t('compare.none.help'))}
    `;
  }

  #submit = (event) => {
    event.preventDefault();
    const topic = event.target.elements.topic.value.trim();
    this.missing = !topic ? t('compare.needs.topic') : this.chosen.length < 2 ? t('compare.needs.regions') : '';
    if (this.missing) {
      this.querySelector(topic ? '#region-input' : '#topic').focus();
      return;
    }
    const params = new URLSearchParams({q: topic});
    for (const value of this.chosen) params.append('region', value);
    go(href('compare', params));
  };

  async #load() {
    this.#giveUp.abort();
    const giveUp = (this.#giveUp = new AbortController());
    const asked = new URLSearchParams(this.route.params);
    if (await learnCodes(asked.getAll('region'), findRegions)) this.requestUpdate();
    if (giveUp.signal.aborted) return;
    this.error = null;
    if (!asked.get('q') || asked.getAll('region').length < 2) {
      this.answer = null;
      return;
    }
    this.busy = true;
    try {
      const answer = await compare(asked, giveUp.signal);
      if (giveUp.signal.aborted) return;
      for (const region of answer.regions) learn(region.value, region.label);
      this.answer = answer;
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
customElements.define('compare-page', ComparePage);
