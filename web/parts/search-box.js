import {html} from 'lit';
import {live} from 'lit/directives/live.js';
import {t} from '../lib/i18n.js';
import {go, href} from '../lib/router.js';
import {Part} from './part.js';

/** The search box; `keep` are the filters that stay when other words are searched. */
class SearchBox extends Part {
  static properties = {words: {}, keep: {attribute: false}, small: {type: Boolean}};

  render() {
    return html`
      <form role="search" class=${this.small ? 'search-box small' : 'search-box'} @submit=${this.#submit}>
        <label class="hidden" for=${this.#id()}>${t('search.label')}</label>
        <input
          id=${this.#id()} type="search" name="q" maxlength="1000" autocomplete="off" enterkeyhint="search" spellcheck="false"
          placeholder=${this.small ? t('search.short') : t('search.placeholder')} .value=${live(this.words ?? '')}
          aria-keyshortcuts="/" data-search>
        <button class="button primary">${t('search.button')}</button>
      </form>
    `;
  }

  #id() {
    return this.small ? 'q-small' : 'q';
  }

  #submit(event) {
    event.preventDefault();
    const params = new URLSearchParams(this.keep ?? '');
    params.delete('page');
    params.set('q', event.target.elements.q.value.trim());
    go(href('search', params));
  }
}
customElements.define('search-box', SearchBox);
