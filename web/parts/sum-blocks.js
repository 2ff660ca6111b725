import {html, nothing} from 'lit';
import {sum} from '../lib/format.js';
import {t} from '../lib/i18n.js';
import {regionName} from '../lib/regions.js';
import {letterAt, origin} from './compare-table.js';

const SHORT = 6;

/** Standards per unit, and sums of money, in two blocks that are never added up or mixed. */
export const sumBlocks = ({regions, topic}) => ['standards', 'totals'].map((name) => block(name, regions, topic));

function block(name, regions, topic) {
  if (!regions.some((region) => region[name].length)) return nothing;
  return html`
    <section class="sums" aria-labelledby=${`sums-${name}`}>
      <h2 id=${`sums-${name}`}>${t(`sums.${name}`)}</h2>
      <p class="quietly">${t(`sums.${name}.help`)}</p>
      <div class="columns">
        ${regions.map((region) => html`
          <div class="column">
            <h3>${regionName(region.value)}</h3>
            ${region[name].length
              ? list(region[name], topic)
              : html`<p class="quietly">${t('sums.none')}</p>`}
          </div>`)}
      </div>
    </section>
  `;
}

function list(sums, topic) {
  const rest = sums.slice(SHORT);
  return html`
    <ul>${sums.slice(0, SHORT).map((one) => item(one, topic))}</ul>
    ${rest.length
      ? html`<details class="rest"><summary>${t('compare.more', {n: rest.length})}</summary><ul>${rest.map((one) => item(one, topic))}</ul></details>`
      : nothing}
  `;
}

function item(one, topic) {
  const details = [one.payer && t('fact.payer', {payer: one.payer}), one.period].filter(Boolean).join(' · ');
  return html`
    <li>
      <a href=${letterAt(one.letterId, topic, one.fundingId)} title=${one.sentence}>
        <span class="sum">${sum(one)}</span>
        <span class="main">${one.purpose ?? one.sentence}</span>
      </a>
      <span class="tags">${one.role && one.role !== 'OTHER' ? html`<span class="tag">${t(`role.${one.role}`)}</span>` : nothing}<span class="raw">${one.raw}</span></span>
      ${details ? html`<span class="details">${details}</span>` : nothing}
      <span class="from">${origin(one)}</span>
    </li>
  `;
}
