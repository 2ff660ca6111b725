import {html, nothing} from 'lit';
import {t} from '../lib/i18n.js';
import {href} from '../lib/router.js';

/** Links to the pages of a search, or of another view. */
export function pager(params, {distinct, page, size}, view = 'search') {
  const last = Math.min(Math.ceil(distinct / size), Math.floor(10000 / size));
  if (last < 2) return nothing;
  const to = (n) => {
    const next = new URLSearchParams(params);
    if (n === 1) next.delete('page');
    else next.set('page', n);
    return href(view, next);
  };
  const numbers = [...new Set([1, page - 2, page - 1, page, page + 1, page + 2, last])].filter((n) => n >= 1 && n <= last);
  return html`
    <nav class="pager" aria-label=${t('pager')}>
      ${page > 1 ? html`<a class="button quiet" rel="prev" href=${to(page - 1)}>${t('pager.previous')}</a>` : nothing}
      <ol>
        ${numbers.map((n, i) => html`
          ${i && n - numbers[i - 1] > 1 ? html`<li aria-hidden="true">…</li>` : nothing}
          <li><a href=${to(n)} aria-label=${t('pager.page', {page: n})} aria-current=${n === page ? 'page' : nothing}>${n}</a></li>`)}
      </ol>
      ${page < last ? html`<a class="button quiet" rel="next" href=${to(page + 1)}>${t('pager.next')}</a>` : nothing}
    </nav>
  `;
}
