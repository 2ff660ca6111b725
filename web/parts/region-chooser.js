import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {regions} from '../lib/api.js';
import {t} from '../lib/i18n.js';
import {MOST} from '../lib/picks.js';
import {learn, regionName} from '../lib/regions.js';
import {Part} from './part.js';

/**
 * A box to choose regions with suggestions (the combobox pattern), and the chosen ones as chips. `chosen` are codes or names; each
 * change is told by the event `choose` with the new list.
 */
class RegionChooser extends Part {
  static properties = {
    chosen: {attribute: false},
    offers: {state: true},
    open: {state: true},
    active: {state: true},
    typed: {state: true},
    failed: {state: true},
  };

  #giveUp = new AbortController();
  #wait = 0;

  constructor() {
    super();
    this.chosen = [];
    this.offers = [];
    this.active = -1;
    this.typed = '';
  }

  render() {
    const full = this.chosen.length >= MOST;
    const offers = this.#offers();
    const shown = this.open && !full && (offers.length > 0 || this.typed);
    return html`
      <div class="chooser" @focusout=${this.#left}>
        <ul class="chips" aria-label=${t('regions.chosen')}>
          ${this.chosen.map((value) => html`<li><button type="button" class="chip" aria-label=${t('chips.remove', {name: regionName(value)})} @click=${() => this.#drop(value)}>
            ${regionName(value)}<span class="cross" aria-hidden="true"></span></button></li>`)}
        </ul>
        <div class="combo">
          <input
            id="region-input" type="text" role="combobox" aria-autocomplete="list" aria-expanded=${Boolean(shown)} aria-controls="region-offers"
            aria-activedescendant=${shown && this.active >= 0 ? `offer-${this.active}` : nothing} autocomplete="off" ?disabled=${full}
            placeholder=${full ? t('regions.full', {n: MOST}) : t('regions.placeholder')} .value=${live(this.typed)}
            @input=${(event) => this.#type(event.target.value)} @focus=${() => this.#type(this.typed)} @keydown=${this.#keys}>
          <ul id="region-offers" role="listbox" aria-label=${t('regions')} ?hidden=${!shown}>
            ${offers.map((offer, i) => html`<li
              role="option" id=${`offer-${i}`} aria-selected=${i === this.active} @pointerdown=${(event) => event.preventDefault()}
              @click=${() => this.#add(offer)}>${offer.label}</li>`)}
            ${shown && !offers.length ? html`<li role="option" aria-selected="false" aria-disabled="true" class="quietly">${t(this.failed ? 'regions.failed' : 'regions.none')}</li>` : nothing}
          </ul>
        </div>
      </div>
    `;
  }

  #offers() {
    return this.offers.filter((offer) => !this.chosen.includes(offer.value));
  }

  #type(typed) {
    this.typed = typed;
    this.open = true;
    this.active = -1;
    clearTimeout(this.#wait);
    this.#wait = setTimeout(() => this.#ask(typed.trim()), 120);
  }

  async #ask(q) {
    this.#giveUp.abort();
    const giveUp = (this.#giveUp = new AbortController());
    try {
      this.offers = (await regions(q, giveUp.signal)).hits;
      this.failed = false;
      for (const offer of this.offers) learn(offer.value, offer.shortLabel);
    } catch {
      if (giveUp.signal.aborted) return;
      this.offers = [];
      this.failed = true;
    }
  }

  #keys = (event) => {
    const offers = this.#offers();
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.open = true;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.active = offers.length ? (this.active + step + offers.length) % offers.length : -1;
      this.updateComplete.then(() => this.querySelector('[aria-selected=true]')?.scrollIntoView({block: 'nearest'}));
    } else if (event.key === 'Enter' && this.open && offers.length && (this.active >= 0 || this.typed)) {
      event.preventDefault();
      this.#add(offers[Math.max(0, this.active)]);
    } else if (event.key === 'Escape' && this.open) {
      event.preventDefault();
      this.open = false;
    } else if (event.key === 'Backspace' && !this.typed && this.chosen.length) {
      this.#drop(this.chosen.at(-1));
    }
  };

  #left = (event) => {
    if (!this.contains(event.relatedTarget)) this.open = false;
  };

  #add(offer) {
    this.typed = '';
    this.active = -1;
    this.#tell([...this.chosen, offer.value]);
    this.#ask('');
  }

  #drop(value) {
    this.#tell(this.chosen.filter((one) => one !== value));
    this.querySelector('input').focus();
  }

  #tell(detail) {
    this.dispatchEvent(new CustomEvent('choose', {detail, bubbles: true}));
  }
}
customElements.define('region-chooser', RegionChooser);
