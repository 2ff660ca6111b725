import {html, nothing} from 'lit';
import {duplicates} from '../lib/api.js';
import {fileName, list} from '../lib/format.js';
import {t, tOr} from '../lib/i18n.js';
import {href} from '../lib/router.js';
import {Part} from './part.js';

/** The letters alike to a hit, folded away until they are asked for: one reply sent to several deputies is read once. */
class AlikeLetters extends Part {
  static properties = {
    letter: {},
    many: {type: Number},
    open: {state: true},
    answer: {state: true},
    failed: {state: true},
  };

  #giveUp = new AbortController();

  disconnectedCallback() {
    this.#giveUp.abort();
    super.disconnectedCallback();
  }

  render() {
    return html`
      <button class="unfold" aria-expanded=${Boolean(this.open)} @click=${() => this.#toggle()}>${t('alike', {n: this.many})}</button>
      ${this.open ? this.#list() : nothing}
    `;
  }

  #list() {
    if (this.failed) return html`<p class="quietly" role="alert">${t('alike.failed')}</p>`;
    if (!this.answer) return html`<p class="quietly">${t('loading')}</p>`;
    const {members, total} = this.answer;
    return html`
      <ul class="alike">
        ${members.map((member) => html`<li>
          <a href=${href('letter', {id: member.id})}>${member.title ?? fileName(member.file)}</a>
          <span class="quietly">${differs(member.difference)}</span>
        </li>`)}
        ${total > members.length ? html`<li class="quietly">${t('alike.more', {n: total - members.length})}</li>` : nothing}
      </ul>
    `;
  }

  async #toggle() {
    this.open = !this.open;
    if (!this.open || this.answer) return;
    this.failed = false;
    this.#giveUp = new AbortController();
    try {
      this.answer = await duplicates(this.letter, this.#giveUp.signal);
    } catch (error) {
      this.failed = error.name !== 'AbortError';
    }
  }
}
customElements.define('alike-letters', AlikeLetters);

/** What tells a letter from the one above it: 文号、成文日期不同，正文有 3 处不同 */
function differs({head, passages}) {
  const fields = [...new Set(head.map(({field}) => tOr(`differs.${field}`, '')).filter(Boolean))];
  const said = [];
  if (fields.length) said.push(t('differs', {fields: list(fields)}));
  if (passages.length) said.push(t('differs.text', {n: passages.length}));
  return said.length ? said.join(t('comma')) : t('differs.nothing');
}
