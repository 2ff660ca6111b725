import {html, nothing} from 'lit';
import {date, fileName, list, place, proposal, proposers} from '../lib/format.js';
import {t, tOr} from '../lib/i18n.js';
import {href} from '../lib/router.js';

/** What a letter is, as a list of terms: number, category, proposal, proposers, agency, date, contacts, copies, disclosure. */
export function letterHead(letter) {
  const rows = [
    ['number', letter.documentNumber],
    ['category', letter.replyCategory && t('category', {category: letter.replyCategory})],
    ['agency', list(letter.agencies)],
    ['region', letter.region && region(letter.region)],
    ['date', letter.date && html`<time datetime=${letter.date}>${date(letter.date)}</time>`],
    ['proposal', letter.proposal && html`${letter.proposal.title ? html`<span class="wide">${letter.proposal.title}</span>` : nothing}${proposal(letter.proposal)}`],
    ['proposers', proposers(letter.proposers, letter.proposerCount)],
    ['signer', letter.signer],
    ['contacts', letter.contacts.length && letter.contacts.map((one) => html`<span class="line">${contact(one)}</span>`)],
    ['cc', list(letter.cc)],
    ['disclosure', letter.disclosure && tOr(`disclosure.${letter.disclosure}`, letter.disclosure)],
    ['topics', letter.topics.length && letter.topics.map((topic) => html`<a class="tag" href=${href('search', {topic})}>${topic}</a>`)],
    ['cited', list(letter.citedDocumentNumbers)],
    ['file', fileName(letter.source.file)],
  ];
  return html`
    <dl class="head">
      ${rows.filter(([, value]) => value).map(([name, value]) => html`<div class=${`row-${name}`}><dt>${t(`field.${name}`)}</dt><dd>${value}</dd></div>`)}
    </dl>
  `;
}

function region(given) {
  return html`<a href=${href('search', {region: given.code ?? place(given)})}>${place(given)}</a>${given.ambiguous ? html` <span class="quietly">${t('region.ambiguous')}</span>` : nothing}`;
}

function contact({role, name, phone}) {
  return [role, name, phone].filter(Boolean).join(' ');
}
