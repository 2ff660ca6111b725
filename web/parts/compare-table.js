import {html, nothing} from 'lit';
import {date, fileName, number, theme} from '../lib/format.js';
import {t} from '../lib/i18n.js';
import {regionName} from '../lib/regions.js';
import {href} from '../lib/router.js';
import {status} from './fact-item.js';
import {Part} from './part.js';

const SHORT = 3;
const MONEY = '资金补助';

/** Measures by theme and region. Roles stand in words because narrow screens show the table as cards. */
class CompareTable extends Part {
  static properties = {answer: {attribute: false}, long: {state: true}};

  constructor() {
    super();
    this.long = new Set();
  }

  render() {
    const {regions, themes} = this.answer;
    return html`
      <div class="table-frame" role="region" aria-label=${t('compare.table')} tabindex="0">
        <table class="compare" role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col" class="corner">${t('compare.theme')}</th>
              ${regions.map((region) => html`<th role="columnheader" scope="col">${regionName(region.value)}<span class="quietly">${letterCount(region)}</span></th>`)}
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${themes.map((row) => html`
              <tr role="row">
                <th role="rowheader" scope="row">${theme(row.theme)}</th>
                ${regions.map((region) => this.#cell(row, region, row.cells.find((cell) => cell.region === region.value)))}
              </tr>`)}
          </tbody>
        </table>
      </div>
    `;
  }

  #cell(row, region, cell) {
    const measures = cell?.measures ?? [];
    const key = `${row.theme} ${region.value}`;
    const shown = this.long.has(key) ? measures : measures.slice(0, SHORT);
    return html`
      <td role="cell" class=${measures.length ? '' : 'none'}>
        <span class="cell-region" aria-hidden="true">${regionName(region.value)}</span>
        ${measures.length
          ? html`<ul>${shown.map((measure) => this.#measure(measure))}</ul>`
          : html`<span class="quietly">${t(row.theme === MONEY && (region.standards.length || region.totals.length) ? 'compare.below' : 'compare.nothing')}</span>`}
        ${measures.length > shown.length
          ? html`<button class="link" @click=${() => (this.long = new Set(this.long).add(key))}>${t('compare.more', {n: measures.length - shown.length})}</button>`
          : nothing}
      </td>
    `;
  }

  #measure(measure) {
    const rest = afterLead(measure);
    return html`
      <li class="measure">
        <a class="lead" href=${letterAt(measure.letterId, this.answer.topic, measure.measureId)}>${measure.lead || measure.text}</a>
        ${rest ? html`<p>${rest}</p>` : nothing}
        <p class="from">${status(measure.status)} ${origin(measure)}</p>
      </li>
    `;
  }
}
customElements.define('compare-table', CompareTable);

/** What a measure says beyond its heading, which stands above it. */
function afterLead({lead, text, sentence}) {
  const at = lead ? text.indexOf(lead) : -1;
  return at < 0 ? sentence : text.slice(at + lead.length).replace(/^[。：:；，,\s]+/, '');
}

/** The letter's page at one of its facts, the topic marked. */
export const letterAt = (id, q, fact) => href('letter', q ? {id, q} : {id}, fact);

/** Where a fact comes from, short: number or title, and the date. */
export const origin = ({documentNumber, title, file, date: iso}) =>
  html`${documentNumber ? html`<span class="nowrap">${documentNumber}</span>` : (title ?? fileName(file ?? ''))}${iso ? html` <span class="nowrap">${date(iso)}</span>` : nothing}`;

/** 3 件复函, with a word where not all were read. */
export const letterCount = ({letters, cut}) => `${t('compare.letters', {n: letters, count: number(letters)})}${cut ? t('compare.cut') : ''}`;
