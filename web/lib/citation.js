/** How a letter, or one sentence of it, is quoted in a draft. Never touches the page. */
import {fileName} from './format.js';

/** 厦门市思明区民政局《…的复函》（厦思民函〔2024〕41号，2024年7月12日）：“…” */
export function citation({agencies, agency, title, documentNumber, date: iso, source, file}, sentence = '') {
  const by = agencies?.[0] ?? agency ?? '';
  const name = title ? `《${title}》` : `《${fileName(source?.file ?? file ?? '')}》`;
  const where = [documentNumber, chinese(iso)].filter(Boolean).join('，');
  const quoted = sentence ? `：“${sentence.trim().replaceAll('“', '‘').replaceAll('”', '’')}”` : '';
  return `${by}${name}${where ? `（${where}）` : ''}${quoted}`;
}

/** A quotation from a Chinese letter is dated in Chinese, whatever the page speaks. */
function chinese(iso) {
  if (!iso) return '';
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
