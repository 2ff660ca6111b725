import {html, nothing} from 'lit';
import {Refused} from '../lib/api.js';
import {t} from '../lib/i18n.js';

/** A quiet box with a heading and a sentence that helps. */
export const note = (heading, body, actions = nothing) => html`
  <div class="note">
    <h2>${heading}</h2>
    <p>${body}</p>
    ${actions}
  </div>
`;

/** What went wrong, and what to do. */
export function failure(error, again) {
  const refused = error instanceof Refused;
  const unknown = refused && error.status === 404;
  const heading = unknown ? t('error.unknown') : refused ? t('error.refused') : t('error.unreachable');
  const body = refused ? error.message || t('error.refused.help') : t('error.unreachable.help');
  return html`
    <div class="note note-error" role="alert">
      <h2>${heading}</h2>
      <p>${body}</p>
      <p class="actions">
        ${unknown ? nothing : html`<button class="button" @click=${again}>${t('again')}</button>`}
        <a class="button quiet" href="/">${t('error.home')}</a>
      </p>
    </div>
  `;
}

/** Grey bars while the first answer is awaited. */
export const skeleton = (rows) => html`
  <div class="skeleton" aria-hidden="true">
    ${Array.from({length: rows}, () => html`<div><span></span><span></span><span></span></div>`)}
  </div>
`;
