import {LitElement} from 'lit';
import {onLanguage} from '../lib/i18n.js';

/** What all elements of the page share: they render into the page itself (one style, one print, one search) and follow the language. */
export class Part extends LitElement {
  #stop = () => {};

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#stop = onLanguage(() => this.languageChanged());
  }

  disconnectedCallback() {
    this.#stop();
    super.disconnectedCallback();
  }

  /** Pages that show sentences of the server ask again. */
  languageChanged() {
    this.requestUpdate();
  }
}
