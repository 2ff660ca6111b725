import {html, nothing} from 'lit';
import {t} from '../lib/i18n.js';
import {clear, onPicks, picked, toggle} from '../lib/picks.js';
import {href} from '../lib/router.js';
import {Part} from './part.js';

/** The regions ticked for a comparison, at the foot of the window. */
class PickTray extends Part {
  static properties = {words: {}};

  #stop = () => {};

  connectedCallback() {
    super.connectedCallback();
    this.#stop = onPicks(() => this.requestUpdate());
  }

  disconnectedCallback() {
    this.#stop();
    super.disconnectedCallback();
  }

  render() {
    const picks = picked();
    if (!picks.length) return nothing;
    const params = new URLSearchParams(this.words ? {q: this.words} : {});
    for (const pick of picks) params.append('region', pick.value);
    return html`
      <section class="tray" aria-label=${t('tray')}>
        <ul class="chips">
          ${picks.map((pick) => html`<li><button class="chip" aria-label=${t('chips.remove', {name: pick.label})} @click=${() => toggle(pick.value)}>
            ${pick.label}<span class="cross" aria-hidden="true"></span></button></li>`)}
        </ul>
        <span class="hint">${picks.length < 2 ? t('tray.more') : ''}</span>
        <button class="link" @click=${clear}>${t('tray.clear')}</button>
        <a class="button primary" href=${href('compare', params)}>${t('tray.compare')}</a>
      </section>
    `;
  }
}
customElements.define('pick-tray', PickTray);
