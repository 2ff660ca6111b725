import {html, nothing} from 'lit';
import {health} from './lib/api.js';
import {number} from './lib/format.js';
import {language, speak, t} from './lib/i18n.js';
import {href, listen, route, start} from './lib/router.js';
import './pages/batch.js';
import './pages/compare.js';
import './pages/failures.js';
import './pages/letter.js';
import './pages/search.js';
import {Part} from './parts/part.js';
import './parts/search-box.js';

/** The frame of the page: head, the view the address names, foot, and the keys that work everywhere. */
class FuhanApp extends Part {
  static properties = {route: {state: true}, health: {state: true}};

  #place = null;

  constructor() {
    super();
    this.route = route();
    listen((next, how) => this.#changed(next, how));
    start();
    addEventListener('keydown', (event) => this.#keys(event));
    addEventListener('click', (event) => this.#closeMenus(event.target));
    this.addEventListener('shown', () => this.#restore());
    this.#place = history.state?.y ?? null;
    health().then((answer) => (this.health = answer), () => {});
  }

  render() {
    document.documentElement.lang = language() === 'en' ? 'en' : 'zh-CN';
    return html`
      <a class="skip" href="#main" @click=${this.#skip}>${t('skip')}</a>
      <header class="top">
        <a class="logo" href="/"><img src="/favicon.svg" alt="" width="28" height="28"><span>${t('name')}</span></a>
        ${this.route.view === 'search' ? nothing : html`<search-box small .words=${this.route.view === 'letter' ? (this.route.params.get('q') ?? '') : ''}></search-box>`}
        <nav aria-label=${t('nav')}>
          ${this.#link('search', '/')} ${this.#link('compare', href('compare', {}))} ${this.#link('batch', href('batch', {}))}
          <button class="language" lang=${language() === 'zh' ? 'en' : 'zh-CN'} @click=${() => speak(language() === 'zh' ? 'en' : 'zh')}>
            ${language() === 'zh' ? 'English' : '中文'}
          </button>
        </nav>
      </header>
      <main id="main" tabindex="-1">${this.#page()}</main>
      <footer class="foot">
        ${this.health ? html`<p>${t('foot.letters', {n: this.health.letters, letters: number(this.health.letters)})}</p>` : nothing}
        ${this.health?.demo ? html`<p><strong>${t('foot.demo')}</strong></p>` : nothing}
        <p>${this.#link('failures', href('failures', {}))}</p>
        <p>${t('foot.keys')}</p>
      </footer>
    `;
  }

  #link(view, to) {
    return html`<a href=${to} aria-current=${this.route.view === view ? 'page' : nothing}>${t(`nav.${view}`)}</a>`;
  }

  #page() {
    switch (this.route.view) {
      case 'letter':
        return html`<letter-page .route=${this.route}></letter-page>`;
      case 'compare':
        return html`<compare-page .route=${this.route}></compare-page>`;
      case 'failures':
        return html`<failures-page .route=${this.route}></failures-page>`;
      case 'batch':
        return html`<batch-page></batch-page>`;
      default:
        return html`<search-page .route=${this.route}></search-page>`;
    }
  }

  async #changed(next, {back}) {
    const before = this.route;
    const moved = before.view !== next.view || before.params.toString() !== next.params.toString();
    this.route = next;
    if (!moved) return;
    this.#place = back ? (history.state?.y ?? 0) : null;
    if (before.view !== next.view) {
      await this.updateComplete;
      this.querySelector('main').focus({preventScroll: true});
    }
    if (!back && !next.fact && (before.view !== next.view || before.params.get('page') !== next.params.get('page'))) scrollTo(0, 0);
  }

  /** Back and forward return to where the reader was, once what they read is there again. */
  #restore() {
    if (this.#place != null) scrollTo(0, this.#place);
    this.#place = null;
  }

  #keys(event) {
    const writing = event.target.closest?.('input, textarea, select, [contenteditable]');
    if (event.key === '/' && !writing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      const box = this.querySelector('[data-search]');
      box.focus();
      box.select();
    } else if (event.key === 'Escape' && !event.defaultPrevented) {
      if (this.#closeMenus(null)) event.preventDefault();
      else if (writing) writing.blur();
    }
  }

  /** Closes open menus the target does not lie in; says whether there was one. */
  #closeMenus(target) {
    const open = [...this.querySelectorAll('details.menu[open]')].filter((menu) => !target || !menu.contains(target));
    for (const menu of open) {
      menu.open = false;
      if (!target) menu.querySelector('summary').focus();
    }
    return open.length > 0;
  }

  #skip(event) {
    event.preventDefault();
    document.querySelector('main').focus();
  }
}
customElements.define('fuhan-app', FuhanApp);
