import {html, nothing} from 'lit';
import {t} from '../lib/i18n.js';
import {paragraphs} from '../lib/marks.js';
import {Part} from './part.js';

/**
 * A letter's text with its facts marked. `marks` are {start, end, kind, id, status}; `flash` is the place to show, [start, end].
 * `lines` are the places of the title and of the date under the letter, which are set as on paper. A click on a mark tells its
 * fact by the event `pick`.
 */
class LetterText extends Part {
  static properties = {text: {}, marks: {attribute: false}, chosen: {}, flash: {attribute: false}, pins: {type: Boolean}, lines: {attribute: false}};

  render() {
    const marks = this.flash ? [...this.marks, {start: this.flash[0], end: this.flash[1], kind: 'flash'}] : this.marks;
    const measures = this.pins ? marks.filter((mark) => mark.kind === 'measure').sort((a, b) => a.start - b.start) : [];
    let target = true;
    const segment = (piece) => {
      const pins = [];
      while (measures.length && measures[0].start <= piece.start) pins.push(this.#pin(measures.shift()));
      const shown = piece.marks.filter((mark) => mark.kind !== 'measure' && mark.kind !== 'flash');
      const flashed = piece.marks.some((mark) => mark.kind === 'flash');
      const first = flashed && target;
      if (flashed) target = false;
      return [pins, this.#body(piece, shown, flashed, first)];
    };
    return paragraphs(this.text, marks).map((line) =>
      line.end === line.start ? nothing : html`<p class=${this.#shape(line)}>${line.segments.map(segment)}</p>`);
  }

  #body(piece, shown, flashed, first) {
    if (!shown.length && !flashed) return piece.text;
    const fact = shown.find((mark) => mark.id);
    const hit = shown.some((mark) => mark.kind === 'hit');
    const classes = [fact ? `fact ${fact.kind}` : '', hit ? 'hit' : '', flashed ? 'flash' : '', fact && fact.id === this.chosen ? 'chosen' : ''];
    return html`<mark
      class=${classes.filter(Boolean).join(' ')} id=${first ? 'place' : nothing} data-fact=${fact?.id ?? nothing}
      title=${fact ? t(`kind.of.${fact.kind}`) : nothing} @click=${fact ? () => this.#pick(fact.id) : nothing}>${piece.text}</mark>`;
  }

  #pin(measure) {
    return html`<button
      class=${`pin ${measure.status}${measure.id === this.chosen ? ' chosen' : ''}`} @click=${() => this.#pick(measure.id)}
      aria-label=${t('pin', {status: t(`status.${measure.status}`)})}>${t(`status.${measure.status}`)}</button>`;
  }

  /** Only what is sure is set apart: the title and the date by their places, headings by their numerals. */
  #shape({start, end}) {
    const {title, date} = this.lines ?? {};
    if (title && start < title[1] && end > title[0] && end - start < 80) return 'title';
    const line = this.text.slice(start, end).trim();
    if (date && start <= date[0] && end >= date[1] && line.length < 24) return 'sign';
    if (/^[一二三四五六七八九十]{1,3}、/.test(line) && line.length < 40) return 'heading';
    return /^（[一二三四五六七八九十]{1,3}）/.test(line) && line.length < 40 ? 'heading minor' : '';
  }

  #pick(id) {
    this.dispatchEvent(new CustomEvent('pick', {detail: id, bubbles: true}));
  }
}
customElements.define('letter-text', LetterText);
