/** Regions by their codes (GB/T 2260): provinces end in 0000, cities in 00. Never touches the page. */

const labels = new Map();

/** Remembers a region's name for the chips of later pages: enough of it to know it by, for a bare 鼓楼区 is one of four. */
export function learn(value, label) {
  if (value && label) labels.set(String(value), label);
}

/** Remembers the regions of a facet: a county's name behind its city's, or its province's. */
export function learnFacet(facet) {
  const names = new Map(facet.map(({value, label}) => [value, label]));
  for (const {value, label} of facet) {
    const above = value.endsWith('00') ? undefined : parents(value).map((code) => names.get(code)).find(Boolean);
    learn(value, `${above ?? ''}${label}`);
  }
}

/** Asks for the names of codes that were never seen: an address may have been sent or kept. Says whether there were any. */
export async function learnCodes(values, ask) {
  const unknown = values.filter((value) => /^\d{6}$/.test(value) && !labels.has(value));
  try {
    for (const value of unknown) for (const hit of (await ask(value)).hits) learn(hit.value, hit.shortLabel);
  } catch {
    // The codes stand for the names.
  }
  return unknown.length > 0;
}

/** The name of a region, or the code where it was never seen. */
export const regionName = (value) => labels.get(String(value)) ?? String(value);

/** The facet's flat list as a tree: each node {value, label, count, children}; a node without its parent in the list stands at the top. */
export function tree(facet) {
  const nodes = new Map(facet.map((item) => [item.value, {...item, children: []}]));
  const tops = [];
  for (const node of nodes.values()) {
    const parent = parents(node.value).map((code) => nodes.get(code)).find(Boolean);
    (parent ? parent.children : tops).push(node);
  }
  return tops;
}

/** Whether one region lies in another, or is it. */
export const within = (value, above) => value === above || parents(value).includes(above);

function parents(code) {
  const city = `${code.slice(0, 4)}00`;
  const province = `${code.slice(0, 2)}0000`;
  return [city, province].filter((parent) => parent !== code);
}
