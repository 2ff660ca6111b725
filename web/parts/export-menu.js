import {html} from 'lit';
import {exportAddress} from '../lib/api.js';
import {t} from '../lib/i18n.js';

const FILES = ['letters.csv', 'figures.csv', 'letters.json', 'figures.json'];

/** Files with the letters or the figures of the present search. */
export function exportMenu(params) {
  return html`
    <details class="menu">
      <summary class="button quiet">${t('export')}</summary>
      <ul>
        ${FILES.map((file) => html`<li><a href=${exportAddress(file, params)} download>
          <strong>${t(`export.${file}`)}</strong><span>${t(`export.${file}.help`)}</span></a></li>`)}
      </ul>
    </details>
  `;
}
