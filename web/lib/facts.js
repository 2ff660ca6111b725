/** A letter's facts under one form: {id, kind, start, end, sentence, fact}, in the order of the text. Never touches the page. */
import {sentencePlace} from './marks.js';

/** The kinds in the order people see them. */
export const KINDS = ['measure', 'money', 'figure', 'programme', 'policy', 'mask'];

const LISTS = {
  measure: ['measures', 'm'],
  money: ['funding', 'f'],
  figure: ['figures', 'n'],
  programme: ['programmes', 'g'],
  policy: ['policies', 'd'],
  mask: ['privatePersons', 'x'],
};

/** All facts of a letter that have a place in its text. */
export function facts(letter) {
  return KINDS.flatMap((kind) => {
    const [list, letterOfId] = LISTS[kind];
    return (letter[list] ?? [])
      .map((fact, index) => ({kind, fact: kind === 'measure' ? withoutWriter(fact, letter) : fact, id: fact.id ?? `${letterOfId}${index}`, start: fact.span[0], end: fact.span[1]}))
      .sort((a, b) => a.start - b.start);
  });
}

/** That the replying agency itself acts goes without saying. */
const withoutWriter = (measure, {agencies}) => ({...measure, actors: measure.actors.filter((actor) => !agencies.includes(actor))});

/** Where the sentence around a fact lies: what is flashed and what is quoted. */
export function around(letter, one) {
  if (one.kind === 'measure') return [one.start, one.end];
  if (one.fact.sentence) return sentencePlace(letter.text, one.fact.sentence, one.fact.span);
  const before = Math.max(...['。', '；', '\n'].map((mark) => letter.text.lastIndexOf(mark, one.start - 1))) + 1;
  const ends = ['。', '；', '\n'].map((mark) => letter.text.indexOf(mark, one.end)).filter((at) => at >= 0);
  const after = ends.length ? Math.min(...ends) : letter.text.length;
  return [before, letter.text[after] === '\n' ? after : Math.min(after + 1, letter.text.length)];
}

/** Money in the groups that may never be mixed: standards per unit, sums (with their parts below them), private circumstances. */
export function money(list) {
  const personal = list.filter((one) => one.fact.personal);
  const shared = list.filter((one) => !one.fact.personal);
  const standards = shared.filter((one) => one.fact.per || one.fact.role === 'STANDARD');
  const sums = shared.filter((one) => !standards.includes(one));
  const known = new Set(sums.map((one) => one.id));
  const parts = byTotal(sums.filter((one) => known.has(one.fact.partOf)));
  const ordered = [];
  const add = (one, depth) => {
    ordered.push({...one, depth});
    if (depth < 4) for (const part of parts.get(one.id) ?? []) add(part, depth + 1);
  };
  for (const one of sums) if (!known.has(one.fact.partOf)) add(one, 0);
  return {standards, sums: ordered, personal};
}

function byTotal(list) {
  const map = new Map();
  for (const one of list) map.set(one.fact.partOf, [...(map.get(one.fact.partOf) ?? []), one]);
  return map;
}
