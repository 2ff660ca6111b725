/**
 * The page's address. All that a person chose stands in it: `/?q=…&region=…` a search, `/?view=letter&id=…#m3` a letter and
 * one of its facts, `/?view=compare&q=…&region=…` a comparison, `/?view=batch` a pasted list, `/?view=failures` what could not be read. Back and forward therefore work, and an address can be sent.
 */
const VIEWS = ['search', 'letter', 'compare', 'batch', 'failures'];
const listeners = new Set();

/** What the address says now: view, params, fact. */
export function route() {
  const params = new URLSearchParams(location.search);
  const view = params.get('view');
  params.delete('view');
  params.delete('lang');
  return {view: VIEWS.includes(view) ? view : 'search', params, fact: location.hash.slice(1)};
}

/** The address of a view. */
export function href(view, params, fact = '') {
  const all = new URLSearchParams(view === 'search' ? '' : {view});
  for (const [name, value] of new URLSearchParams(params)) if (value !== '') all.append(name, value);
  const query = all.toString();
  return `/${query ? `?${query}` : ''}${fact ? `#${fact}` : ''}`;
}

/** Goes to an address; with `replace` it takes the place of the present one. */
export function go(address, {replace = false} = {}) {
  if (replace) {
    history.replaceState(history.state, '', address);
  } else {
    keepPlace();
    history.pushState({}, '', address);
  }
  tell({back: false});
}

/** Calls back after every change of address, saying whether it came by back or forward. */
export function listen(callback) {
  listeners.add(callback);
}

/** Follows links inside the page without loading it anew. */
export function start() {
  history.scrollRestoration = 'manual';
  addEventListener('popstate', () => tell({back: true}));
  addEventListener('click', follow);
  let waiting = 0;
  addEventListener('scroll', () => {
    clearTimeout(waiting);
    waiting = setTimeout(keepPlace, 150);
  });
}

function follow(event) {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  const modified = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (!link?.href || modified || event.defaultPrevented || link.target || link.hasAttribute('download')) return;
  const to = new URL(link.href);
  if (to.origin !== location.origin || to.pathname !== '/' || link.getAttribute('href').startsWith('#')) return;
  event.preventDefault();
  go(to.pathname + to.search + to.hash);
}

function keepPlace() {
  history.replaceState({...history.state, y: scrollY}, '');
}

function tell(how) {
  for (const callback of listeners) callback(route(), how);
}
