import {html, nothing} from 'lit';
import {failures} from '../lib/api.js';
import {number} from '../lib/format.js';
import {t, tOr} from '../lib/i18n.js';
import {href} from '../lib/router.js';
import {failure, note} from '../parts/notes.js';
import {pager} from '../parts/pager.js';
import {Part} from '../parts/part.js';

/** The files that could not be read, and why, a page of them, by reason. */
class FailuresPage extends Part {
  static properties = {route: {attribute: false}, answer: {state: true}, error: {state: true}, busy: {state: true}};

  #giveUp = new AbortController();
  #asked = null;

  disconnectedCallback() {
    this.#giveUp.abort();
    super.disconnectedCallback();
  }

  willUpdate() {
    const asked = this.route.params.toString();
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.#ask();
    }
  }

  languageChanged() {
    this.#ask();
  }

  render() {
    document.title = t('title.failures');
    const chosen = this.route.params.get('reason') ?? '';
    return html`
      <section class="hero brief">
        <h1 tabindex="-1">${t('failures')}</h1>
        <p class="lead">${t('failures.lead')}</p>
      </section>
      ${this.answer?.reasons.length ? html`<nav class="reasons" aria-label=${t('failures.reasons')}>
        ${this.#reason('', t('failures.all'), null, chosen)}
        ${this.answer.reasons.map(({value, count}) => this.#reason(value, tOr(`failures.reason.${value}`, value), count, chosen))}
      </nav>` : nothing}
      <section aria-label=${t('failures')} aria-busy=${Boolean(this.busy)}>
        <p class="total" role="status">${this.busy ? t('loading') : this.answer && !this.error ? t('failures.total', {n: this.answer.total, files: number(this.answer.total)}) : ''}</p>
        ${this.error ? failure(this.error, () => this.#ask()) : this.answer ? this.#list(this.answer) : nothing}
      </section>
    `;
  }

  #reason(value, name, count, chosen) {
    return html`<a href=${href('failures', {reason: value})} aria-current=${value === chosen ? 'true' : nothing}>${name}${count ? html` <span>${number(count)}</span>` : nothing}</a>`;
  }

  #list(answer) {
    if (!answer.hits.length) return note(t('failures.none'), t('failures.none.help'));
    return html`<div class="batch-scroll" tabindex="0" role="region" aria-label=${t('failures.table')}><table class="batch">
      <thead><tr><th scope="col">${t('failures.file')}</th><th scope="col">${t('failures.why')}</th><th scope="col">${t('failures.when')}</th></tr></thead>
      <tbody>${answer.hits.map((hit) => html`<tr>
        <th scope="row">${hit.file}</th>
        <td>${hit.message}${hit.retry ? html` <span class="from">${t('failures.retry')}</span>` : nothing}</td>
        <td class="from">${hit.when.slice(0, 10)}</td>
      </tr>`)}</tbody>
    </table></div>
    ${pager(this.route.params, {distinct: answer.total, page: answer.page, size: answer.size}, 'failures')}`;
  }

  async #ask() {
    this.#giveUp.abort();
    const giveUp = (this.#giveUp = new AbortController());
    this.busy = true;
    try {
      this.answer = await failures(this.route.params, giveUp.signal);
      this.error = null;
    } catch (error) {
      if (giveUp.signal.aborted) return;
      this.error = error;
    }
    this.busy = false;
  }
}
customElements.define('failures-page', FailuresPage);
