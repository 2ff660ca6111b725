/** Regions by their codes (GB/T 2260): provinces end in 0000, cities in 00. Never touches the page. */

const labels = new Map();

/** Remembers a region's name for the chips of later pages; the fuller of two, for a bare 鼓楼区 is one of four. */
export function learn(value, label) {
  if (value && label && label.length > (labels.get(String(value)) ?? '').length) labels.set(String(value), label);
}

/** The name of a region, or the code where it was never seen. */
export const regionName = (value) => labels.get(String(value)) ?? String(value);

/** The facet's flat list as a tree: each node {value, label, count, children}; a node without its parent in the list stands at the top. */
export function tree(facet) {
  const nodes = new Map(facet.map((item) => [item.value, {...item, children: []}]));
  const tops = [];
  for (const node of nodes.values()) {
    learn(node.value, node.label);
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
