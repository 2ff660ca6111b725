import {html, nothing} from 'lit';
import {KINDS, money} from '../lib/facts.js';
import {t} from '../lib/i18n.js';
import {factItem} from './fact-item.js';
import {Part} from './part.js';

/** A letter's facts by kind, under tabs. Tells by `pick` which fact to show and by `quote` which to copy. */
class FactPanel extends Part {
  static properties = {facts: {attribute: false}, chosen: {}, tab: {state: true}};

  willUpdate(changed) {
    const present = KINDS.filter((kind) => this.#of(kind).length);
    const chosen = this.facts.find((one) => one.id === this.chosen);
    if (changed.has('chosen') && chosen) this.tab = chosen.kind;
    if (!present.includes(this.tab)) this.tab = present[0];
  }

  updated(changed) {
    if (!changed.has('chosen') || !this.chosen) return;
    const item = this.querySelector('.item.chosen');
    const list = this.querySelector('.panel');
    if (item && list && list.scrollHeight > list.clientHeight) list.scrollTop = item.offsetTop - list.clientHeight / 3;
  }

  render() {
    const present = KINDS.filter((kind) => this.#of(kind).length);
    if (!present.length) return html`<p class="quietly">${t('facts.none')}</p>`;
    return html`
      <div class="tabs" role="tablist" aria-label=${t('facts')} @keydown=${(event) => this.#keys(event, present)}>
        ${present.map((kind) => html`<button
          role="tab" id=${`tab-${kind}`} class=${kind} aria-selected=${kind === this.tab} aria-controls="panel" tabindex=${kind === this.tab ? 0 : -1}
          @click=${() => (this.tab = kind)}>${t(`facts.${kind}`)} <span class="count">${this.#of(kind).length}</span></button>`)}
      </div>
      <div class="panel" role="tabpanel" id="panel" aria-labelledby=${`tab-${this.tab}`} tabindex="0">
        ${this.tab === 'money' ? this.#money() : this.#list(this.#of(this.tab))}
        ${this.tab === 'mask' ? html`<p class="quietly">${t('masks.help')}</p>` : nothing}
      </div>
    `;
  }

  #money() {
    const groups = money(this.#of('money'));
    return ['standards', 'sums', 'personal'].map((name) =>
      groups[name].length
        ? html`<h3>${t(`money.${name}`)}</h3><p class="quietly">${t(`money.${name}.help`)}</p>${this.#list(groups[name])}`
        : nothing);
  }

  #list(list) {
    const tell = (name, detail) => this.dispatchEvent(new CustomEvent(name, {detail, bubbles: true}));
    const how = {chosen: this.chosen, show: (id) => tell('pick', id), quote: (one) => tell('quote', one)};
    return html`<ul class="items">${list.map((one) => factItem(one, how))}</ul>`;
  }

  #of(kind) {
    return this.facts.filter((one) => one.kind === kind);
  }

  #keys(event, present) {
    const step = {ArrowRight: 1, ArrowLeft: -1, Home: -present.length, End: present.length}[event.key];
    if (!step) return;
    event.preventDefault();
    const at = present.indexOf(this.tab);
    const to = Math.abs(step) > 1 ? (step > 0 ? present.length - 1 : 0) : (at + step + present.length) % present.length;
    this.tab = present[to];
    this.updateComplete.then(() => this.querySelector('[aria-selected=true]').focus());
  }
}
customElements.define('fact-panel', FactPanel);
