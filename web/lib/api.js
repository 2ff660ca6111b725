/**
 * The only caller of fetch. Whatever goes wrong becomes one of two errors: Refused, when the server answered and said why,
 * or Unreachable, when no usable answer came. A request that was given up (its signal aborted) rejects with AbortError.
 */
import {language} from './i18n.js';

const BASE = '/api/v1/';
const FILTERS = ['q', 'region', 'year', 'kind', 'category', 'department', 'topic', 'agency', 'programme', 'amountMin', 'amountMax', 'from', 'to', 'sort', 'synonyms', 'semantic'];
const KEPT = 40;
const FRESH = 60_000;
const kept = new Map();

/** The server answered that it cannot do this; `message` is its sentence for people. */
export class Refused extends Error {
  constructor(problem, status) {
    super(problem.detail ?? problem.title ?? '');
    this.code = problem.code ?? '';
    this.parameter = problem.parameter ?? null;
    this.status = status;
  }
}

/** No answer, or none that could be read. */
export class Unreachable extends Error {}

/** Letters that match; params are those of the address, of which the server is told what it knows. */
export const letters = (params, signal) => get('letters', only(params, [...FILTERS, 'page', 'size', 'facets']), signal);

/** One letter, with its search words' places when q is given. */
export const letter = (id, q, signal) =>
  get(`letters/${encodeURIComponent(id)}`, new URLSearchParams(q ? {q} : {}), signal);

/** The letters alike to a letter, and what tells them from it. */
export const duplicates = (id, signal) => get(`letters/${encodeURIComponent(id)}/duplicates`, new URLSearchParams(), signal);

/** Letters that treat the same as a letter. */
export const similar = (id, signal) => get(`letters/${encodeURIComponent(id)}/similar`, new URLSearchParams(), signal);

/** The measures and sums of several regions on one topic. */
export const compare = (params, signal) => get('compare', only(params, ['q', 'region']), signal);

/** Places to choose from, those with letters first. */
export const regions = (q, signal) => get('regions', new URLSearchParams(q ? {q} : {}), signal);

/** What the words typed so far may become; every key asks for something else, so that none is kept. */
export const suggest = (q, signal) => ask(`${BASE}suggest?${new URLSearchParams({q: q.slice(0, 200)})}`, signal);

/** What a list of topics, one a line, finds. */
export const batch = (lines, signal) => ask(`${BASE}batch`, signal, {method: 'POST', body: lines, headers: {'Content-Type': 'text/plain'}});

/** The same as a file to save. */
export async function batchFile(lines) {
  const response = await fetch(`${BASE}batch?format=csv`, {method: 'POST', body: lines, headers: {'Content-Type': 'text/plain', 'Accept-Language': language()}});
  if (!response.ok) throw new Refused(await response.json(), response.status);
  return response.blob();
}

/** Where a search can be followed. */
export const feedAddress = (params) => {
  const query = only(params, FILTERS.filter((name) => name !== 'sort')).toString();
  return `${BASE}feed.atom${query ? `?${query}` : ''}`;
};

/** The files that could not be read; asked anew each time, for they may have been tried again. */
export const failures = (params, signal) => ask(`${BASE}failures?${only(params, ['reason', 'page'])}`, signal);

/** How many letters there are, and whether they are the demonstration's. */
export const health = () => get('health', new URLSearchParams());

/** Where a file with the letters or figures of a search can be fetched. */
export const exportAddress = (name, params) => `${BASE}export/${name}?${only(params, FILTERS)}`;

/** An address that was typed or came from elsewhere may hold more than the server takes. */
const only = (params, names) => new URLSearchParams([...params].filter(([name, value]) => names.includes(name) && value !== ''));

async function get(path, params, signal) {
  const query = params.toString();
  const address = BASE + path + (query ? `?${query}` : '');
  const key = `${language()} ${address}`;
  const known = kept.get(key);
  if (known && Date.now() - known.at < FRESH) return known.answer;
  const answer = await ask(address, signal);
  kept.delete(key);
  kept.set(key, {answer, at: Date.now()});
  if (kept.size > KEPT) kept.delete(kept.keys().next().value);
  return answer;
}

async function ask(address, signal, {headers, ...more} = {}) {
  let response;
  try {
    response = await fetch(address, {signal, ...more, headers: {Accept: 'application/json', 'Accept-Language': language(), ...headers}});
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Unreachable(String(failure.message), {cause: failure});
  }
  let body;
  try {
    body = await response.json();
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Unreachable(`HTTP ${response.status}`, {cause: failure});
  }
  if (!response.ok) throw new Refused(body, response.status);
  return body;
}
