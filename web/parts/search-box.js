import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {suggest} from '../lib/api.js';
import {number} from '../lib/format.js';
import {t} from '../lib/i18n.js';
import {go, href} from '../lib/router.js';
import {marked} from './marked.js';
import {Part} from './part.js';

const PAUSE = 90;

/**
 * The search box, with help while typing (the ARIA combobox pattern: the words stay in the box until an offer is taken). Nothing is
 * offered and no key is taken while an input method is composing. `keep` are the filters that stay when other words are searched.
 */
class SearchBox extends Part {
  static properties = {
    words: {},
    keep: {attribute: false},
    small: {type: Boolean},
    offers: {state: true},
    open: {state: true},
    active: {state: true},
  };

  #text = '';

  #giveUp = new AbortController();
  #wait = 0;

  constructor() {
    super();
    this.offers = [];
    this.open = false;
    this.active = -1;
  }

  willUpdate(changed) {
    if (changed.has('words') || changed.has('keep')) this.#text = this.words ?? '';
  }

  disconnectedCallback() {
    this.#close();
    super.disconnectedCallback();
  }

  render() {
    const id = this.#id();
    const shown = this.open && this.offers.length > 0;
    return html`
      <form role="search" class=${this.small ? 'search-box small' : 'search-box'} @submit=${this.#submit} @focusout=${this.#left}>
        <label class="hidden" for=${id}>${t('search.label')}</label>
        <div class="words">
          <input
            id=${id} type="search" name="q" maxlength="1000" autocomplete="off" enterkeyhint="search" spellcheck="false"
            placeholder=${this.small ? t('search.short') : t('search.placeholder')} .value=${live(this.#text)}
            role="combobox" aria-autocomplete="list" aria-expanded=${shown} aria-controls=${`${id}-offers`}
            aria-activedescendant=${shown && this.active >= 0 ? `${id}-offer-${this.active}` : nothing}
            aria-keyshortcuts="/" data-search
            @input=${this.#typed} @compositionend=${this.#typed} @keydown=${this.#keys}>
          <ul id=${`${id}-offers`} class="offers" role="listbox" aria-label=${t('offers')} ?hidden=${!shown}>
            ${this.offers.map((offer, i) => this.#offer(offer, i))}
          </ul>
          <span class="hidden" role="status">${shown ? t('offers.count', {n: this.offers.length}) : ''}</span>
        </div>
        <button class="button primary">${t('search.button')}</button>
      </form>
    `;
  }

  #offer({kind, text, letters, match}, i) {
    return html`<li
      role="option" id=${`${this.#id()}-offer-${i}`} aria-selected=${i === this.active}
      @pointerdown=${(event) => event.preventDefault()} @click=${() => this.#take(i)}>
      <span class="offer">${marked(text, [match])}</span>
      <span class="offer-kind">${t(`offers.${kind}`)}${letters > 1 ? t('offers.letters', {letters: number(letters)}) : ''}</span>
    </li>`;
  }

  #id() {
    return this.small ? 'q-small' : 'q';
  }

  #typed = (event) => {
    this.#text = event.target.value;
    if (event.isComposing) return;
    clearTimeout(this.#wait);
    this.active = -1;
    const typed = this.#text;
    if (typed.trim()) this.#wait = setTimeout(() => this.#ask(typed), PAUSE);
    else this.#close();
  };

  async #ask(typed) {
    this.#giveUp.abort();
    const giveUp = (this.#giveUp = new AbortController());
    try {
      const {hits} = await suggest(typed, giveUp.signal);
      if (giveUp.signal.aborted) return;
      this.offers = hits.filter((offer) => offer.query !== typed.trim());
      this.open = this.offers.length > 0;
    } catch {
      // Without help one can type on; a search will say what is wrong.
      if (!giveUp.signal.aborted) this.offers = [];
    }
  }

  #keys = (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    const count = this.offers.length;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count) {
      event.preventDefault();
      const down = event.key === 'ArrowDown';
      if (!this.open) this.active = down ? 0 : count - 1;
      else if (this.active < 0) this.active = down ? 0 : count - 1;
      else this.active = this.active + (down ? 1 : -1) === count ? -1 : this.active + (down ? 1 : -1);
      this.open = true;
      this.updateComplete.then(() => this.querySelector('[aria-selected=true]')?.scrollIntoView({block: 'nearest'}));
    } else if (event.key === 'Enter' && this.open && this.active >= 0) {
      event.preventDefault();
      this.#take(this.active);
    } else if (event.key === 'Escape' && this.open && count) {
      event.preventDefault();
      this.#close();
    }
  };

  #left = (event) => {
    if (event.relatedTarget !== this.querySelector('input')) this.#close();
  };

  #close() {
    clearTimeout(this.#wait);
    this.#giveUp.abort();
    this.open = false;
    this.active = -1;
  }

  #take(i) {
    this.#text = this.offers[i].query;
    this.#search(this.#text);
  }

  #submit(event) {
    event.preventDefault();
    this.#search(event.target.elements.q.value);
  }

  #search(words) {
    this.#close();
    this.offers = [];
    const params = new URLSearchParams(this.keep ?? '');
    params.delete('page');
    params.set('q', words.trim());
    go(href('search', params));
  }
}
customElements.define('search-box', SearchBox);
