import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {kind, number} from '../lib/format.js';
import {t} from '../lib/i18n.js';
import {tree, within} from '../lib/regions.js';
import {Part} from './part.js';

const SHORT = 8;

/** Checkboxes with counts that narrow a search. Tells each change by the event `narrow` with the new parameters. */
class FacetPanel extends Part {
  static properties = {facets: {attribute: false}, params: {attribute: false}, opened: {state: true}, long: {state: true}};

  constructor() {
    super();
    this.opened = new Map();
    this.long = new Set();
  }

  render() {
    const facets = this.facets ?? {};
    return html`
      ${this.#group('region', facets.region, () => {
        const tops = tree(facets.region);
        return tops.map((node) => this.#region(node, tops.length === 1));
      })}
      ${['department', 'year', 'kind', 'category'].map((name) => this.#group(name, facets[name], () => this.#plain(name, facets[name])))}
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
    const shown = this.long.has(name) ? ordered : ordered.slice(0, SHORT);
    return html`
      ${shown.map((item) => html`<li>${this.#box(name, item)}</li>`)}
      ${ordered.length > shown.length
        ? html`<li><button class="link" @click=${() => this.#lengthen(name)}>${t('facet.more', {n: ordered.length - shown.length})}</button></li>`
        : nothing}
    `;
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

  #lengthen(name) {
    this.long = new Set(this.long).add(name);
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
