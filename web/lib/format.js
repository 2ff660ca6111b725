/** Numbers, sums, dates and names as people read them. Never touches the page's elements. */
import {language, t, tOr} from './i18n.js';

const UNITS = {
  人: 'person', 月: 'month', 年: 'year', 户: 'household', 亩: 'mu', 床: 'bed', 床位: 'bed', 台: 'unit', 公里: 'km', 天: 'day', 日: 'day',
  平方米: 'm²', 学期: 'term', 次: 'time', 人次: 'visit', 个: 'item', 站: 'station', 生: 'pupil', 小时: 'hour', 吨: 'tonne', 村: 'village',
};

/** Digits behind the point: 1.38604 亿元 is exact, what needs more is written in a smaller unit. */
const DIGITS = 5;

/** 19200000 → 19,200,000 */
export function number(value) {
  return new Intl.NumberFormat(locale(), {maximumFractionDigits: DIGITS}).format(value);
}

/** 人/月 → 每人每月, per person per month */
export function basis(per) {
  if (!per) return '';
  const units = per.split(/[/·]/).filter(Boolean);
  return language() === 'en'
    ? units.map((unit) => `per ${UNITS[unit] ?? unit}`).join(' ')
    : units.map((unit) => `每${unit}`).join('');
}

/** A sum as stated, exactly: 每人每月 2,250 元; 最高 28 万元; 1.1–1.3 亿元; in English in yuan, ¥110,000,000–130,000,000 */
export function sum({amountYuan, maxYuan, bound, per}) {
  const [by, unit] = language() === 'en' ? [1, ''] : scale(maxYuan == null ? [amountYuan] : [amountYuan, maxYuan]);
  const range = [amountYuan, ...(maxYuan == null ? [] : [maxYuan])].map((yuan) => number(yuan / by)).join('–');
  const yuan = language() === 'en' ? `¥${range}` : `${range} ${unit}`;
  const bounded = bound && bound !== 'EXACT' ? t(`bound.${bound}`, {sum: yuan}) : yuan;
  const parts = language() === 'en' ? [bounded, basis(per)] : [basis(per), bounded];
  return parts.filter(Boolean).join(' ');
}

/** The largest of 亿元, 万元 and 元 all the sums can be written in without losing anything of them. */
function scale(sums) {
  const exact = (value) => Math.abs(Number(value.toFixed(DIGITS)) - value) < 1e-9;
  const fits = ([by]) => sums.every((yuan) => yuan >= by && exact(yuan / by));
  return [[1e8, '亿元'], [1e4, '万元']].find(fits) ?? [1, '元'];
}

/** Whether the sum as shown says what the letter's own words say, blanks and commas apart. */
export const saysRaw = (shown, raw) => bare(shown).endsWith(bare(raw));

const bare = (said) => said.replace(/[\s,，]/g, '').replace(/[-—~～至]/g, '–');

/** 15 → 十五, as terms and sessions are counted. */
export function numeral(n) {
  const digits = ['', ...'一二三四五六七八九'];
  if (n < 1 || n > 99) return String(n);
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? digits[tens] : ''}${tens ? '十' : ''}${digits[n % 10]}`;
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
  const meeting = given.term && given.session ? t('proposal.meeting', {term: counted(given.term), session: counted(given.session)}) : '';
  const number = given.number ? t('proposal.number', {number: given.number}) : '';
  return [kind(given.kind), number, meeting].filter(Boolean).join(t('comma'));
}

const counted = (n) => (language() === 'en' ? n : numeral(n));

/** Several names as one: A、B */
export const list = (names) => names.join(t('list'));

/** The proposers: 叶知夏、石照临等3名 */
export function proposers(named, count) {
  const names = list(named.map((one) => one.name));
  return count && count > named.length ? t('proposers.more', {names, n: count}) : names;
}

/** How long something took: 12 毫秒, 12 ms */
export const duration = (ms) => t('duration', {ms: number(ms)});

function locale() {
  return language() === 'en' ? 'en-GB' : 'zh-CN';
}
