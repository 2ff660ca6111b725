/** Numbers, sums, dates and names as people read them. Never touches the page's elements. */
import {language, t, tOr} from './i18n.js';

const UNITS = {
  人: 'person', 月: 'month', 年: 'year', 户: 'household', 亩: 'mu', 床: 'bed', 床位: 'bed', 台: 'unit', 公里: 'km', 天: 'day', 日: 'day',
  平方米: 'm²', 学期: 'term', 次: 'time', 人次: 'visit', 个: 'item', 站: 'station', 生: 'pupil', 小时: 'hour', 吨: 'tonne', 村: 'village',
};

/** 19200000 → 19,200,000 */
export function number(value) {
  return new Intl.NumberFormat(locale(), {maximumFractionDigits: 4}).format(value);
}

/** 人/月 → 每人每月, per person per month */
export function basis(per) {
  if (!per) return '';
  const units = per.split(/[/·]/).filter(Boolean);
  return language() === 'en'
    ? units.map((unit) => `per ${UNITS[unit] ?? unit}`).join(' ')
    : units.map((unit) => `每${unit}`).join('');
}

/** A sum as stated, in yuan: 每人每月 2,250 元; 不超过 280,000 元; 5,000–8,000 元 */
export function sum({amountYuan, maxYuan, bound, per}) {
  const range = maxYuan == null ? number(amountYuan) : `${number(amountYuan)}–${number(maxYuan)}`;
  const yuan = language() === 'en' ? `¥${range}` : `${range} 元`;
  const bounded = bound && bound !== 'EXACT' ? t(`bound.${bound}`, {sum: yuan}) : yuan;
  const parts = language() === 'en' ? [bounded, basis(per)] : [basis(per), bounded];
  return parts.filter(Boolean).join(' ');
}

/** A figure with its unit: 118,000 人 */
export function figure({value, max, unit}) {
  const range = max == null ? number(value) : `${number(value)}–${number(max)}`;
  return unit === '%' ? `${range}%` : `${range} ${unit}`;
}

/** 2024-07-12 → 2024年7月12日, 12 July 2024 */
export function date(iso) {
  if (!iso) return '';
  const [year, month, day] = iso.split('-').map(Number);
  if (language() === 'zh') return `${year}年${month}月${day}日`;
  return new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeZone: 'UTC'}).format(Date.UTC(year, month - 1, day));
}

/** A region in full: 福建省厦门市思明区 */
export const place = (region) => (region ? [region.province, region.city, region.county].filter(Boolean).join('') : '');

/** A region's last two levels, enough to know it by: 厦门市思明区 */
export const shortPlace = (region) =>
  region ? [region.city ?? region.province, region.county].filter(Boolean).join('') || (region.province ?? '') : '';

/** The name of a file without its folders. */
export const fileName = (path) => path.split(/[\\/]/).at(-1);

/** The kind of proposal: 政协提案 */
export const kind = (value) => tOr(`kind.${value}`, value);

/** A measure's theme, in the page's language. */
export const theme = (value) => tOr(`theme.${value}`, value);

/** The proposal as a letter names it: 政协提案 第20243057号，九届三次会议 */
export function proposal(given) {
  if (!given) return '';
  const meeting = given.term && given.session ? t('proposal.meeting', {term: given.term, session: given.session}) : '';
  const number = given.number ? t('proposal.number', {number: given.number}) : '';
  return [kind(given.kind), number, meeting].filter(Boolean).join(t('comma'));
}

/** The proposers: 叶知夏、石照临等3名 */
export function proposers(list, count) {
  const names = list.map((one) => one.name).join(language() === 'en' ? ', ' : '、');
  return count && count > list.length ? t('proposers.more', {names, n: count}) : names;
}

/** How long something took: 12 毫秒, 12 ms */
export const duration = (ms) => t('duration', {ms: number(ms)});

function locale() {
  return language() === 'en' ? 'en-GB' : 'zh-CN';
}
