import {html, nothing} from 'lit';
import {date, number} from '../lib/format.js';
import {t} from '../lib/i18n.js';
import {regionName} from '../lib/regions.js';
import {href} from '../lib/router.js';
import {label} from './facet-panel.js';

const LISTS = ['region', 'topic', 'department', 'year', 'agency', 'programme', 'kind', 'category'];
const RANGES = ['from', 'to', 'amountMin', 'amountMax'];

/** The filters of a search, each a link to the same search without it. */
export function filterChips(params) {
  const chips = [
    ...LISTS.flatMap((name) => params.getAll(name).map((value) => ({name, value, text: text(name, value)}))),
    ...RANGES.filter((name) => params.get(name)).map((name) => ({name, value: params.get(name), text: text(name, params.get(name))})),
  ];
  if (!chips.length) return nothing;
  const none = new URLSearchParams(params);
  for (const name of [...LISTS, ...RANGES, 'page']) none.delete(name);
  return html`
    <ul class="chips" aria-label=${t('chips')}>
      ${chips.map(
        (chip) => html`<li><a class="chip" href=${without(params, chip)} aria-label=${t('chips.remove', {name: chip.text})}>
          ${chip.text}<span class="cross" aria-hidden="true"></span></a></li>`,
      )}
      <li><a class="link" href=${href('search', none)}>${t('chips.none')}</a></li>
    </ul>
  `;
}

function text(name, value) {
  if (name === 'region') return regionName(value);
  if (name === 'from' || name === 'to') return t(`chips.${name}`, {date: date(value)});
  if (name === 'amountMin' || name === 'amountMax') return t(`chips.${name}`, {wan: number(value / 10000), yuan: number(value)});
  return label(name, {value});
}

function without(params, {name, value}) {
  const left = new URLSearchParams();
  for (const [key, one] of params) if (key !== 'page' && !(key === name && one === value)) left.append(key, one);
  return href('search', left);
}
