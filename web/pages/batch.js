import {html, nothing} from 'lit';
import {batch, batchFile} from '../lib/api.js';
import {number} from '../lib/format.js';
import {t} from '../lib/i18n.js';
import {href} from '../lib/router.js';
import {failure} from '../parts/notes.js';
import {Part} from '../parts/part.js';

/** Many topics at once: a pasted list, a topic a line, becomes one table of counts and first letters. What was pasted stays in this tab. */
class BatchPage extends Part {
  static properties = {answer: {state: true}, error: {state: true}, busy: {state: true}, empty: {state: true}};

  #giveUp = new AbortController();
  #lines = '';

  disconnectedCallback() {
    this.#giveUp.abort();
    super.disconnectedCallback();
  }

  languageChanged() {
    this.requestUpdate();
    if (this.answer) this.#ask();
  }

  render() {
    document.title = t('title.batch');
    return html`
      <section class="hero brief">
        <h1 tabindex="-1">${t('batch')}</h1>
        <p class="lead">${t('batch.lead')}</p>
      </section>
      <form class="batch-form" @submit=${this.#submit}>
        <label for="batch-lines">${t('batch.lines')}</label>
        <textarea id="batch-lines" name="lines" spellcheck="false" placeholder=${t('batch.placeholder')} aria-describedby="batch-problem"
          aria-invalid=${Boolean(this.empty)}></textarea>
        <p id="batch-problem" class="problem" role="alert">${this.empty ? t('batch.empty') : ''}</p>
        <div class="tools">
          <button class="button primary">${t('batch.button')}</button>
          ${this.answer ? html`<button type="button" class="button quiet" @click=${this.#save}>${t('batch.save')}</button>` : nothing}
        </div>
      </form>
      <section aria-label=${t('results')} aria-busy=${Boolean(this.busy)}>
        <p class="total" role="status">${this.busy ? t('loading') : this.answer && !this.error ? t('batch.total', {n: this.answer.total}) : ''}</p>
        ${this.error ? failure(this.error, () => this.#ask()) : this.answer ? this.#table(this.answer.hits) : nothing}
      </section>
    `;
  }

  #table(lines) {
    return html`<div class="batch-scroll" tabindex="0" role="region" aria-label=${t('batch.table')}><table class="batch">
      <thead><tr><th scope="col">${t('batch.topic')}</th><th scope="col" class="count">${t('batch.count')}</th><th scope="col">${t('batch.first')}</th></tr></thead>
      <tbody>${lines.map((line) => html`<tr>
        <th scope="row"><a href=${href('search', {q: line.query})}>${line.query}</a></th>
        <td class="count">${number(line.total)}</td>
        <td>${line.partly ? html`<p class="some">${t('batch.partly')}</p>` : nothing}${line.total ? html`<ol>${line.hits.map((hit) => this.#hit(hit, line.query))}</ol>` : t('total.none')}
          ${line.didYouMean.length ? html`<p>${t('note.meant')}${line.didYouMean.map((q, i) => html`${i ? t('list') : nothing}<a class="link" href=${href('search', {q})}>${q}</a>`)}</p>` : nothing}</td>
      </tr>`)}</tbody>
    </table></div>`;
  }

  #hit(hit, q) {
    const from = [hit.agencies[0], hit.date].filter(Boolean).join(t('comma'));
    return html`<li><a href=${href('letter', {id: hit.id, q})}>${hit.proposal?.title ?? hit.title ?? hit.source.file}</a> <span class="from">${from}</span></li>`;
  }

  #submit(event) {
    event.preventDefault();
    this.#lines = event.target.elements.lines.value;
    this.empty = !this.#lines.trim();
    if (!this.empty) this.#ask();
  }

  async #ask() {
    this.#giveUp.abort();
    const giveUp = (this.#giveUp = new AbortController());
    this.busy = true;
    try {
      this.answer = await batch(this.#lines, giveUp.signal);
      this.error = null;
    } catch (error) {
      if (giveUp.signal.aborted) return;
      this.error = error;
    }
    this.busy = false;
  }

  async #save() {
    try {
      const address = URL.createObjectURL(await batchFile(this.#lines));
      const link = Object.assign(document.createElement('a'), {href: address, download: t('batch.file')});
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 10_000);
    } catch (error) {
      this.error = error;
    }
  }
}
customElements.define('batch-page', BatchPage);
