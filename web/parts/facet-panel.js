import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {kind, number} from '../lib/format.js';
import {t} from '../lib/i18n.js';
import {tree, within} from '../lib/regions.js';
import {Part} from './part.js';

const SHORT = 8;
/** Facets of many values and long names: fewer of them at first, and fewer still on small screens. */
const WORDY = new Set(['topic', 'agency', 'programme']);
const SHORT_WORDY = 5;
const SHORT_NARROW = 3;
/** How many more are shown at a time. */
const STEP = 20;
const NARROW = matchMedia('(max-width: 60rem)');

/** Checkboxes with counts that narrow a search. Tells each change by the event `narrow` with the new parameters. */
class FacetPanel extends Part {
  static properties = {facets: {attribute: false}, params: {attribute: false}, opened: {state: true}, added: {state: true}};

  #widthChanged = () => this.requestUpdate();

  constructor() {
    super();
    this.opened = new Map();
    this.added = new Map();
  }

  connectedCallback() {
    super.connectedCallback();
    NARROW.addEventListener('change', this.#widthChanged);
  }

  disconnectedCallback() {
    NARROW.removeEventListener('change', this.#widthChanged);
    super.disconnectedCallback();
  }

  render() {
    const facets = this.facets ?? {};
    return html`
      ${this.#group('region', facets.region, () => {
        const tops = tree(facets.region);
        return tops.map((node) => this.#region(node, tops.length === 1));
      })}
      ${['topic', 'department', 'year', 'agency', 'programme', 'kind', 'category'].map((name) => this.#group(name, facets[name], () => this.#plain(name, facets[name])))}
      ${this.#ranges()}
    `;
  }

  #group(name, list, content) {
    if (!list?.length) return nothing;
    return html`
      <fieldset class="facet" data-facet=${name}>
        <legend>${t(`facet.${name}`)}</legend>
        <ul>${content()}</ul>
      </fieldset>
    `;
  }

  #plain(name, list) {
    const ordered = name === 'year' ? [...list].sort((a, b) => b.value - a.value) : list;
    const few = this.#few(name) + (this.added.get(name) ?? 0);
    const chosen = this.params.getAll(name);
    const shown = ordered.filter((item, i) => i < few || chosen.includes(item.value));
    const hidden = ordered.length - shown.length;
    return html`
      ${shown.map((item) => html`<li>${this.#box(name, item)}</li>`)}
      ${hidden
        ? html`<li><button class="link" aria-label=${t('facet.more.of', {n: hidden, name: t(`facet.${name}`)})} @click=${() => this.#lengthen(name, ordered[few]?.value)}>
            ${t('facet.more', {n: hidden})}</button></li>`
        : nothing}
    `;
  }

  #few(name) {
    if (!WORDY.has(name)) return SHORT;
    return NARROW.matches ? SHORT_NARROW : SHORT_WORDY;
  }

  #region(node, alone = false) {
    const chosen = this.params.getAll('region').some((value) => value !== node.value && within(value, node.value));
    const open = this.opened.get(node.value) ?? (alone || chosen || this.params.getAll('region').includes(node.value));
    return html`
      <li>
        <div class="row">
          ${this.#box('region', node)}
          ${node.children.length
            ? html`<button
                class="fold" aria-expanded=${open} aria-label=${t(open ? 'facet.fold' : 'facet.unfold', {name: node.label})}
                @click=${() => this.#open(node.value, !open)}></button>`
            : nothing}
        </div>
        ${open && node.children.length ? html`<ul>${node.children.map((child) => this.#region(child))}</ul>` : nothing}
      </li>
    `;
  }

  #box(name, item) {
    return html`
      <label class="check">
        <input
          type="checkbox" name=${name} value=${item.value} .checked=${live(this.params.getAll(name).includes(item.value))}
          @change=${() => this.#toggle(name, item.value)}>
        <span>${label(name, item)}</span>
        <span class="count">${number(item.count)}</span>
      </label>
    `;
  }

  #ranges() {
    const yuan = (name) => (this.params.get(name) ? this.params.get(name) / 10000 : '');
    return html`
      <form class="facet" @submit=${this.#range}>
        <fieldset>
          <legend>${t('facet.date')}</legend>
          <div class="pair">
            <label><span>${t('from')}</span><input type="date" name="from" .value=${this.params.get('from') ?? ''}></label>
            <label><span>${t('to')}</span><input type="date" name="to" .value=${this.params.get('to') ?? ''}></label>
          </div>
        </fieldset>
        <fieldset>
          <legend>${t('facet.amount')}</legend>
          ${this.#amounts()}
          <div class="pair">
            <label><span>${t('from')}</span><input type="number" name="amountMin" min="0" step="any" inputmode="decimal" .value=${String(yuan('amountMin'))}></label>
            <label><span>${t('to')}</span><input type="number" name="amountMax" min="0" step="any" inputmode="decimal" .value=${String(yuan('amountMax'))}></label>
          </div>
        </fieldset>
        <button class="button quiet small">${t('facet.apply')}</button>
      </form>
    `;
  }

  /** Ranges to choose one of; their values are the two ends in yuan. */
  #amounts() {
    const ranges = [...(this.facets?.amount ?? [])].sort((a, b) => parseFloat(a.value) - parseFloat(b.value));
    if (!ranges.length) return nothing;
    return html`<ul>
      ${ranges.map(({value, label: text, count}) => {
        const [min, max] = value.split('-');
        const chosen = this.params.get('amountMin') === min && (this.params.get('amountMax') ?? '') === max;
        return html`<li><label class="check">
          <input type="checkbox" name="amount" value=${value} .checked=${live(chosen)} @change=${() => this.#amount(chosen ? ['', ''] : [min, max])}>
          <span>${text}</span><span class="count">${number(count)}</span>
        </label></li>`;
      })}
    </ul>`;
  }

  #amount(ends) {
    const params = new URLSearchParams(this.params);
    ['amountMin', 'amountMax'].forEach((name, i) => (ends[i] === '' ? params.delete(name) : params.set(name, ends[i])));
    this.#tell(params);
  }

  #range(event) {
    event.preventDefault();
    const fields = event.target.elements;
    const params = new URLSearchParams(this.params);
    for (const name of ['from', 'to', 'amountMin', 'amountMax']) {
      const value = fields[name].value;
      if (value === '') params.delete(name);
      else params.set(name, name.startsWith('amount') ? String(Math.round(value * 10000)) : value);
    }
    this.#tell(params);
  }

  #toggle(name, value) {
    const params = new URLSearchParams(this.params);
    const chosen = params.getAll(name);
    params.delete(name);
    const others = chosen.filter((one) => one !== value);
    // A region takes the place of those around it and of those within it: they would make no difference, or all of it.
    const stay = name === 'region' ? others.filter((one) => !within(one, value) && !within(value, one)) : others;
    for (const one of chosen.includes(value) ? others : [...stay, value]) params.append(name, one);
    this.#tell(params);
  }

  #tell(params) {
    params.delete('page');
    this.dispatchEvent(new CustomEvent('narrow', {detail: params, bubbles: true}));
  }

  #open(value, open) {
    this.opened = new Map(this.opened).set(value, open);
  }

  /** Shows some more and goes on at the first of them. */
  async #lengthen(name, first) {
    this.added = new Map(this.added).set(name, (this.added.get(name) ?? 0) + STEP);
    await this.updateComplete;
    const boxes = [...this.querySelectorAll(`[data-facet=${name}] input`)];
    boxes.find((box) => box.value === first)?.focus();
  }
}
customElements.define('facet-panel', FacetPanel);

/** How a facet's value is called. */
export function label(name, item) {
  if (name === 'kind') return kind(item.value);
  if (name === 'category') return t('category', {category: item.value});
  if (name === 'year') return t('year', {year: item.value});
  return item.label ?? item.value;
}
