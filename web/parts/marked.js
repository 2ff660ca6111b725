import {html} from 'lit';
import {pieces} from '../lib/marks.js';

/** A text with its ranges marked; built from text, never from HTML. */
export const marked = (text, ranges) =>
  pieces(text, ranges ?? []).map((piece) => (piece.on ? html`<mark>${piece.text}</mark>` : piece.text));
