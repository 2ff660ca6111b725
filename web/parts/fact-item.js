import {html, nothing} from 'lit';
import {figure, list, number, saysRaw, sum, theme} from '../lib/format.js';
import {t, tOr} from '../lib/i18n.js';

/** One fact of the list: a button that shows its place, and its details. */
export function factItem(one, {chosen, show, quote}) {
  const on = one.id === chosen;
  return html`
    <li class=${`item ${one.kind}${on ? ' chosen' : ''}${one.depth ? ' part' : ''}`} data-item=${one.id}>
      <button class="show" aria-current=${on ? 'true' : nothing} @click=${() => show(one.id)}>${BODIES[one.kind](one.fact)}</button>
      ${one.kind === 'mask' ? nothing : html`<button class="link quote" @click=${() => quote(one)}>${t('quote')}</button>`}
    </li>
  `;
}

const BODIES = {
  measure: (fact) => html`
    <span class="tags">${status(fact.status)}<span class="tag">${theme(fact.theme)}</span></span>
    <span class="main">${fact.lead || fact.text}</span>
    ${details([fact.answers && t('fact.answers', {point: fact.answers}), list(fact.actors)])}`,
  money: (fact) => html`
    ${sumLine(fact)}
    ${sumTags(fact)}
    ${details([fact.purpose, fact.payer && t('fact.payer', {payer: fact.payer}), fact.period])}`,
  figure: (fact) => html`
    <span class="sum">${figure(fact)}</span>
    <span class="tags">${fact.kind === 'LEVEL' ? nothing : html`<span class="tag">${t(`figure.${fact.kind}`)}</span>`}<span class="raw">${fact.raw}</span></span>
    ${details([fact.subject, fact.period])}`,
  programme: (fact) => html`<span class="main">${fact.name}</span><span class="tags"><span class="tag">${tOr(`programme.${fact.kind}`, fact.kind)}</span></span>`,
  policy: (fact) => html`<span class="main">${fact.title}</span>${details([fact.documentNumber])}`,
  mask: (fact) => html`<span class="main">${fact.mask}</span><span class="tags"><span class="tag">${t(`mask.${fact.kind}`)}</span></span>`,
};

/** 已完成, 进行中, 计划中 as a badge; the word carries the meaning, the colour only helps. */
export const status = (value) => html`<span class=${`status ${value}`}>${t(`status.${value}`)}</span>`;

/** A sum in large, with all its digits on a closer look. */
export const sumLine = (fact) =>
  html`<span class="sum" title=${[fact.amountYuan, fact.maxYuan].filter((yuan) => yuan != null).map((yuan) => `¥${number(yuan)}`).join('–')}>${sum(fact)}</span>`;

/** What a sum is, unless that is plain from where it stands, and the letter's own words for it where they are others. */
export function sumTags(fact, plain = 'OTHER') {
  const role = fact.role && fact.role !== 'OTHER' && fact.role !== plain ? html`<span class="tag">${t(`role.${fact.role}`)}</span>` : nothing;
  const raw = saysRaw(sum(fact), fact.raw) ? nothing : html`<span class="raw">${fact.raw}</span>`;
  return role === nothing && raw === nothing ? nothing : html`<span class="tags">${role}${raw}</span>`;
}

function details(given) {
  const said = given.filter(Boolean);
  return said.length ? html`<span class="details">${said.join(' · ')}</span>` : nothing;
}
