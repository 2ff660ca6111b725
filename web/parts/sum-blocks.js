import {html, nothing} from 'lit';
import {t} from '../lib/i18n.js';
import {regionName} from '../lib/regions.js';
import {letterAt, origin} from './compare-table.js';
import {sumLine, sumTags} from './fact-item.js';
import {marked} from './marked.js';

const SHORT = 5;

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

/** Sums of one sentence stay together under it: what is raised from one standard to another is not taken for two. */
function bySentence(sums) {
  const groups = [];
  for (const one of sums) {
    const last = groups.at(-1);
    if (last && last[0].letterId === one.letterId && last[0].sentence === one.sentence) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

function list(sums, topic) {
  const groups = bySentence(sums);
  const rest = groups.slice(SHORT);
  return html`
    <ul>${groups.slice(0, SHORT).map((group) => item(group, topic))}</ul>
    ${rest.length
      ? html`<details class="rest"><summary>${t('compare.more', {n: rest.length})}</summary><ul>${rest.map((group) => item(group, topic))}</ul></details>`
      : nothing}
  `;
}

function item(group, topic) {
  const {sentence} = group[0];
  return html`
    <li>
      ${group.map((one) => html`
        <a href=${letterAt(one.letterId, topic, one.fundingId)}>${sumLine(one)} ${one.purpose ? html`<span class="main">${one.purpose}</span>` : nothing}</a>
        ${sumTags(one, 'STANDARD')} ${details(one)}`)}
      <p class="sentence">${marked(sentence, places(sentence, group))}</p>
      <span class="from">${origin(group[0])}</span>
    </li>
  `;
}

function details(one) {
  const said = [one.payer && t('fact.payer', {payer: one.payer}), one.period].filter(Boolean).join(' · ');
  return said ? html`<span class="details">${said}</span>` : nothing;
}

/** Where the sums stand in their sentence. */
function places(sentence, group) {
  let from = 0;
  return group.flatMap(({raw}) => {
    const at = sentence.indexOf(raw, from);
    if (at < 0) return [];
    from = at + raw.length;
    return [[at, from]];
  });
}
