/** Names a person may give a model, and the newest id each stands for. Source: the `Model` type of @anthropic-ai/sdk 1.12. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['sonnet', 'claude-sonnet-5-5'],
  ['opus', 'claude-opus-5-5'],
  ['haiku', 'claude-haiku-5-5'],
]);

/** Any other name is taken as an id: gateways have their own. */
export function resolveModel(name: string): string {
  const wanted = name.trim();
  return ALIASES.get(wanted.toLowerCase()) ?? wanted;
}
