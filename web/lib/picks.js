/** The regions ticked for a comparison. They last while the browser's tab is open, over searches and letters. */
const KEY = 'fuhan.picks';
export const MOST = 8;

let picks = read();
const listeners = new Set();

/** The ticked regions: [{value, label}]. */
export const picked = () => picks;

/** Ticks or unticks a region; more than eight are not taken. */
export function toggle(value, label) {
  const without = picks.filter((pick) => pick.value !== value);
  if (without.length === picks.length && picks.length >= MOST) return;
  set(without.length === picks.length ? [...picks, {value, label}] : without);
}

/** Unticks all. */
export const clear = () => set([]);

/** Calls back after each change; returns how to stop. */
export function onPicks(callback) {
  listeners.add(callback);
  return () => listeners.delete(callback);
}

function set(next) {
  picks = next;
  try {
    sessionStorage.setItem(KEY, JSON.stringify(picks));
  } catch {
    // Without storage the ticks last until the page is loaded anew.
  }
  for (const callback of listeners) callback();
}

function read() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY)) ?? [];
  } catch {
    return [];
  }
}
