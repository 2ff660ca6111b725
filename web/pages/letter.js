import {html, nothing} from 'lit';
import {letter as fetchLetter} from '../lib/api.js';
import {citation} from '../lib/citation.js';
import {copy} from '../lib/clipboard.js';
import {around, facts, KINDS} from '../lib/facts.js';
import {fileName} from '../lib/format.js';
import {t} from '../lib/i18n.js';
import {go, href} from '../lib/router.js';
import '../parts/fact-panel.js';
import {letterHead} from '../parts/letter-head.js';
import '../parts/letter-text.js';
import {letterWarnings} from '../parts/letter-warnings.js';
import {failure, skeleton} from '../parts/notes.js';
import {Part} from '../parts/part.js';
import '../parts/similar-letters.js';

/** Job two: read a letter with its facts, and quote it. */
class LetterPage extends Part {
  static properties = {
    route: {attribute: false},
    letter: {state: true},
    error: {state: true},
    hidden: {state: true},
    said: {state: true},
    side: {state: true},
    hit: {state: true},
  };

  #giveUp = new AbortController();
  #facts = [];
  #shownFor = '';

  constructor() {
    super();
    this.hidden = new Set();
    this.side = 'text';
    this.hit = -1;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.#keys);
  }

  disconnectedCallback() {
    this.#giveUp.abort();
    document.removeEventListener('keydown', this.#keys);
    super.disconnectedCallback();
  }

  willUpdate(changed) {
    const before = changed.get('route');
    const same = before && before.params.toString() === this.route.params.toString();
    if (changed.has('route') && !same) this.#load();
  }

  updated(changed) {
    if (!this.letter || !(changed.has('route') || changed.has('letter')) || this.#shownFor === this.#key()) return;
    this.#shownFor = this.#key();
    if (this.route.fact) this.#scrollTo('#place, .pin.chosen');
  }

  languageChanged() {
    this.#load();
  }

  render() {
    if (this.error) return failure(this.error, () => this.#load());
    if (!this.letter) return html`<h1 class="hidden" tabindex="-1">${t('loading')}</h1>${skeleton(3)}`;
    const {letter} = this;
    const title = letter.title ?? letter.documentNumber ?? fileName(letter.source.file);
    document.title = t('title.letter', {title});
    return html`
      <article class="letter">
        ${this.#way()}
        <header>
          <h1 tabindex="-1">${title}</h1>
          <p class="tools">
            <button class="button" @click=${() => this.#quote(this.#chosen())}>${t('cite')}</button>
            <button class="button quiet" @click=${() => print()}>${t('print')}</button>
            <span role="status" aria-live="polite" class="said">${this.said ?? ''}</span>
          </p>
        </header>
        ${letterHead(letter)} ${letterWarnings(letter.warnings, (span) => this.#show(`t${span[0]}-${span[1]}`))}
        ${letter.privatePersons.length ? html`<p class="masked">${t('masked')}</p>` : nothing}
        <div class="only-narrow switch" role="group" aria-label=${t('side')}>
          ${['text', 'facts'].map((side) => html`<button aria-pressed=${this.side === side} @click=${() => (this.side = side)}>${t(`side.${side}`)}</button>`)}
        </div>
        <div class=${`reading show-${this.side}`}>${this.#text()} ${this.#panel()}</div>
        <similar-letters .letter=${letter.id}></similar-letters>
      </article>
    `;
  }

  #way() {
    const q = this.route.params.get('q');
    return q ? html`<nav class="way" aria-label=${t('way')}><a href=${href('search', {q})}>${t('back', {q})}</a></nav>` : nothing;
  }

  #text() {
    const {letter} = this;
    const marks = this.#facts
      .filter((one) => !this.hidden.has(one.kind))
      .map((one) => ({start: one.start, end: one.end, kind: one.kind, id: one.id, status: one.fact.status}));
    for (const [start, end] of letter.highlights ?? []) marks.push({start, end, kind: 'hit'});
    return html`
      <section class="text" aria-label=${t('text')}>
        ${this.#legend()}
        <letter-text
          lang="zh-CN" .text=${letter.text} .marks=${marks} .chosen=${this.route.fact} .flash=${this.#place()} ?pins=${!this.hidden.has('measure')} .lines=${this.#lines()}
          @pick=${(event) => this.#show(event.detail)}></letter-text>
      </section>
    `;
  }

  #lines() {
    const {title, date} = this.letter.provenance ?? {};
    return {title: title?.[0]?.span, date: date?.[0]?.span};
  }

  #legend() {
    const hits = this.letter.highlights?.length ?? 0;
    return html`
      <div class="legend" role="group" aria-label=${t('legend')}>
        <span class="quietly">${t('legend')}</span>
        ${KINDS.filter((kind) => this.#facts.some((one) => one.kind === kind)).map((kind) => html`
          <button class=${kind} aria-pressed=${!this.hidden.has(kind)} @click=${() => this.#toggle(kind)}>${t(`kind.of.${kind}`)}</button>`)}
        ${hits
          ? html`<span class="steps"><span>${t('hits', {n: hits})}</span>
              <button class="step" aria-label=${t('hits.previous')} @click=${() => this.#step(-1)}>↑</button>
              <button class="step" aria-label=${t('hits.next')} @click=${() => this.#step(1)}>↓</button></span>`
          : nothing}
      </div>
    `;
  }

  #panel() {
    return html`
      <aside class="facts" aria-label=${t('facts')}>
        <h2>${t('facts')}</h2>
        <fact-panel
          .facts=${this.#facts} .chosen=${this.route.fact} @pick=${(event) => this.#show(event.detail)}
          @quote=${(event) => this.#quote(event.detail)}></fact-panel>
      </aside>
    `;
  }

  #chosen() {
    return this.#facts.find((one) => one.id === this.route.fact);
  }

  /** The place to show: of the chosen fact's sentence, or the one the address names (#t120-156). */
  #place() {
    const named = /^t(\d{1,9})-(\d{1,9})$/.exec(this.route.fact);
    if (named) return [Number(named[1]), Math.min(Number(named[2]), this.letter.text.length)];
    const chosen = this.#chosen();
    return chosen ? around(this.letter, chosen) : null;
  }

  #show(id) {
    this.side = 'text';
    this.#shownFor = '';
    go(href('letter', this.route.params, id), {replace: true});
  }

  #step(by) {
    const all = this.querySelectorAll('mark.hit');
    this.hit = (this.hit + by + all.length) % all.length;
    all.forEach((mark, i) => mark.classList.toggle('current', i === this.hit));
    all[this.hit].scrollIntoView({block: 'center'});
  }

  async #scrollTo(selector) {
    await Promise.all([...this.querySelectorAll('letter-text, fact-panel')].map((part) => part.updateComplete));
    this.querySelector(selector)?.scrollIntoView({block: 'center'});
  }

  #toggle(kind) {
    const hidden = new Set(this.hidden);
    if (!hidden.delete(kind)) hidden.add(kind);
    this.hidden = hidden;
  }

  async #quote(one) {
    const place = one ? around(this.letter, one) : null;
    const done = await copy(citation(this.letter, place ? this.letter.text.slice(...place) : ''));
    this.said = t(done ? 'cite.done' : 'cite.failed');
  }

  #keys = (event) => {
    if (event.key === 'Escape' && this.route.fact && !event.defaultPrevented) go(href('letter', this.route.params), {replace: true});
  };

  #key() {
    return `${this.letter.id}#${this.route.fact}`;
  }

  async #load() {
    this.#giveUp.abort();
    const giveUp = (this.#giveUp = new AbortController());
    const {params} = this.route;
    try {
      const letter = await fetchLetter(params.get('id') ?? '', params.get('q'), giveUp.signal);
      if (giveUp.signal.aborted) return;
      this.#facts = facts(letter);
      this.letter = letter;
      this.error = null;
    } catch (error) {
      if (giveUp.signal.aborted) return;
      this.error = error;
    }
    await this.updateComplete;
    if (!this.route.fact) this.dispatchEvent(new CustomEvent('shown', {bubbles: true}));
  }
}
customElements.define('letter-page', LetterPage);
