/** A state diagram as data, whoever drew it. */
export type StateGraph = { readonly states: readonly StateNode[]; readonly edges: readonly StateEdge[] };

export type StateNode = {
  readonly id: string;
  /** As a reader sees it. */
  readonly name: string;
  /** A region is one of the parts of a composite state that run side by side. */
  readonly kind: 'state' | 'start' | 'end' | 'choice' | 'fork' | 'region';
  /** The composite state around it. */
  readonly parent?: string;
};

export type StateEdge = { readonly from: string; readonly to: string; readonly on: string };

/** Answers questions about a graph in which an edge of a composite state is one of everything inside it. */
export type GraphReader = {
  /** States that hold no others, in their order. */
  readonly leaves: readonly StateNode[];
  /** Where the diagram begins. */
  readonly starts: ReadonlySet<string>;
  readonly reached: ReadonlySet<string>;
  /** Every way out of a state: its own edges, those of what encloses it, and through a choice to what lies behind. */
  readonly waysOut: (id: string) => readonly StateEdge[];
  readonly waysInto: (id: string) => readonly StateEdge[];
  readonly nodeOf: (id: string) => StateNode | undefined;
  /** Everything that can follow a state, itself included. */
  readonly from: (id: string) => ReadonlySet<string>;
};

export function readGraph(graph: StateGraph): GraphReader {
  const nodes = new Map(graph.states.map((node) => [node.id, node]));
  const outOf = grouped(graph.edges, ({ from }) => from);
  const into = grouped(graph.edges, ({ to }) => to);
  const links: Links = { nodes, outOf, children: grouped(graph.states, ({ parent }) => parent ?? '') };
  const roots = graph.states.filter(({ kind, parent }) => kind === 'start' && parent === undefined);
  return {
    leaves: graph.states.filter(({ id, kind }) => kind === 'state' && !links.children.has(id)),
    starts: new Set(roots.flatMap(({ id }) => (outOf.get(id) ?? []).map(({ to }) => to))),
    reached: reachedFrom(
      roots.map(({ id }) => id),
      links,
    ),
    waysOut: (id) => waysOut(id, links),
    waysInto: (id) => into.get(id) ?? [],
    nodeOf: (id) => nodes.get(id),
    from: (id) => reachedFrom([id], links),
  };
}

type Links = {
  readonly nodes: ReadonlyMap<string, StateNode>;
  readonly children: ReadonlyMap<string, readonly StateNode[]>;
  readonly outOf: ReadonlyMap<string, readonly StateEdge[]>;
};

function reachedFrom(roots: readonly string[], links: Links): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [...roots];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const at of [id, ...ancestorsOf(id, links)]) {
      seen.add(at);
      waiting.push(...(links.outOf.get(at) ?? []).map(({ to }) => to));
    }
    waiting.push(...entriesOf(links.children.get(id) ?? []));
  }
  return seen;
}

/** Entering a composite is entering its start, in each of its regions; where it has none, it may begin anywhere. */
function entriesOf(inside: readonly StateNode[]): readonly string[] {
  const entries = inside.filter(({ kind }) => kind === 'region' || kind === 'start');
  return (entries.length > 0 ? entries : inside).map(({ id }) => id);
}

function waysOut(id: string, links: Links): readonly StateEdge[] {
  return [id, ...ancestorsOf(id, links)].flatMap((from) => throughChoices(links.outOf.get(from) ?? [], links));
}

/** `A --> choice: lost` and `choice --> B: in time` is one way from A to B. */
function throughChoices(edges: readonly StateEdge[], links: Links): readonly StateEdge[] {
  const found: StateEdge[] = [];
  const waiting = [...edges];
  const seen = new Set<string>();
  for (let edge = waiting.shift(); edge !== undefined; edge = waiting.shift()) {
    const kind = links.nodes.get(edge.to)?.kind;
    if (kind !== 'choice' && kind !== 'fork') found.push(edge);
    else if (!seen.has(edge.to)) {
      seen.add(edge.to);
      const { from, on } = edge;
      waiting.push(...(links.outOf.get(edge.to) ?? []).map((next) => ({ from, to: next.to, on: `${on} ${next.on}`.trim() })));
    }
  }
  return found;
}

function ancestorsOf(id: string, { nodes }: Links): readonly string[] {
  const found: string[] = [];
  for (let at = nodes.get(id)?.parent; at !== undefined && !found.includes(at); at = nodes.get(at)?.parent) found.push(at);
  return found;
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
