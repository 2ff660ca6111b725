/** The language of the page: Chinese, or English by the switch (kept in the browser) or `?lang=en`. */
import en from './messages/en.js';
import zh from './messages/zh.js';

const KEY = 'fuhan.lang';
const MESSAGES = {zh, en};
const listeners = new Set();
let current = first();

/** zh or en. */
export const language = () => current;

/** Speaks another language from now on, and next time. */
export function speak(lang) {
  if (!MESSAGES[lang] || lang === current) return;
  current = lang;
  try {
    localStorage.setItem(KEY, lang);
  } catch {
    // A browser that keeps nothing still switches for this visit.
  }
  for (const callback of listeners) callback();
}

/** Calls back when the language changes; returns how to stop. */
export function onLanguage(callback) {
  listeners.add(callback);
  return () => listeners.delete(callback);
}

/** The message with its {places} filled; a message may be given as [one, many] and is chosen by n. */
export function t(key, values = {}) {
  const found = MESSAGES[current][key] ?? zh[key] ?? key;
  const message = Array.isArray(found) ? found[values.n === 1 ? 0 : 1] : found;
  return message.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** The message, or another text where there is none by this key. */
export const tOr = (key, otherwise) => (MESSAGES[current][key] || zh[key] ? t(key) : otherwise);

function first() {
  const asked = new URLSearchParams(location.search).get('lang');
  if (MESSAGES[asked]) return asked;
  try {
    return MESSAGES[localStorage.getItem(KEY)] ? localStorage.getItem(KEY) : 'zh';
  } catch {
    return 'zh';
  }
}
