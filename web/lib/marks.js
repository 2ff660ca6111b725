/** Cuts a text where marks begin and end. Marks are [start, end) in UTF-16 units and may overlap. Never touches the page. */

/** The pieces of a text under plain ranges: {text, on}. Ranges out of order or out of the text do no harm. */
export function pieces(text, ranges) {
  const found = [];
  let at = 0;
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const from = Math.max(at, start);
    const to = Math.min(end, text.length);
    if (to <= from) continue;
    if (from > at) found.push({text: text.slice(at, from), on: false});
    found.push({text: text.slice(from, to), on: true});
    at = to;
  }
  if (at < text.length) found.push({text: text.slice(at), on: false});
  return found;
}

/**
 * The paragraphs of a text, each with its segments: {start, text, marks}, marks being those that cover the segment, the
 * shortest (innermost) first. Paragraphs are divided by a line feed.
 */
export function paragraphs(text, marks) {
  const cuts = new Set();
  for (const mark of marks) cuts.add(mark.start).add(mark.end);
  const sorted = [...cuts].sort((a, b) => a - b);
  const open = [...marks].sort((a, b) => a.start - b.start);
  const found = [];
  let active = [];
  let nextCut = 0;
  let nextMark = 0;
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const segments = [];
    for (let at = start; at < end; ) {
      while (nextCut < sorted.length && sorted[nextCut] <= at) nextCut++;
      const to = Math.min(end, sorted[nextCut] ?? end);
      while (nextMark < open.length && open[nextMark].start <= at) active.push(open[nextMark++]);
      active = active.filter((mark) => mark.end > at);
      const covering = active.filter((mark) => mark.start <= at);
      covering.sort((a, b) => a.end - a.start - (b.end - b.start));
      segments.push({start: at, text: text.slice(at, to), marks: covering});
      at = to;
    }
    found.push({start, end, segments});
    start = end + 1;
  }
  return found;
}

/** Where the sentence that holds the span lies in the text, or the span where it cannot be found. */
export function sentencePlace(text, sentence, span) {
  if (!sentence) return span;
  for (let at = text.indexOf(sentence, Math.max(0, span[0] - sentence.length)); at >= 0 && at <= span[0]; ) {
    if (at + sentence.length >= span[1]) return [at, at + sentence.length];
    at = text.indexOf(sentence, at + 1);
  }
  return span;
}
