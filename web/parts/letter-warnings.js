import {html, nothing} from 'lit';
import {t, tOr} from '../lib/i18n.js';

/** What a letter contradicts itself in, in plain words, each reading a way to its place. Both readings stand; none is chosen. */
export function letterWarnings(warnings, show) {
  if (!warnings.length) return nothing;
  return html`
    <section class="warnings" aria-labelledby="warnings">
      <h2 id="warnings">${t('warnings', {n: warnings.length})}</h2>
      <ul>
        ${warnings.map((warning) => html`<li>
          <p>${tOr(`warning.${warning.code}`, warning.message)}</p>
          ${warning.readings.length
            ? html`<p class="readings">${t('warnings.readings')}
                ${warning.readings.map((reading) =>
                  reading.span
                    ? html`<button class="link" @click=${() => show(reading.span)}>${reading.value}</button> `
                    : html`<span>${reading.value}</span> `)}</p>`
            : nothing}
        </li>`)}
      </ul>
    </section>
  `;
}
