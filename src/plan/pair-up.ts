export type Pairs<Item> = {
  readonly kept: readonly { readonly before: Item; readonly after: Item }[];
  readonly removed: readonly Item[];
  readonly added: readonly Item[];
};

/** Finds the same things in two lists: by the first key, then what is left by the next one. */
export function pairUp<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keys: readonly ((item: Item) => string)[],
): Pairs<Item> {
  const partners = new Map<Item, Item>();
  for (const keyOf of keys) {
    const open = queues(
      before.filter((item) => !partners.has(item)),
      keyOf,
    );
    const taken = new Set(partners.values());
    for (const item of after) {
      const partner = taken.has(item) ? undefined : open.get(keyOf(item))?.pop();
      if (partner !== undefined) partners.set(partner, item);
    }
  }
  const found = new Set(partners.values());
  return {
    kept: [...partners].map(([earlier, later]) => ({ before: earlier, after: later })),
    removed: before.filter((item) => !partners.has(item)),
    added: after.filter((item) => !found.has(item)),
  };
}

/** Items by key; of equal keys the first one stands last, to be taken first. */
function queues<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item[]> {
  const byKey = new Map<string, Item[]>();
  for (const item of items.toReversed()) {
    const queue = byKey.get(keyOf(item));
    if (queue === undefined) byKey.set(keyOf(item), [item]);
    else queue.push(item);
  }
  return byKey;
}
