import { isThereAlready } from './read-layer.ts';
import { asksOnlyForPeople } from './read-wish.ts';
import type { StackFacts } from './read-stack.ts';
import { listOf } from './words.ts';

/** It may be there already, it joins a layer that is there, or the layer is new. */
export type Way = 'there' | 'add' | 'new';

export function wayOf({ layer, request }: Pick<StackFacts, 'layer' | 'request'>): Way {
  if (layer === undefined) return 'new';
  return isThereAlready(layer) && !asksOnlyForPeople(request) ? 'there' : 'add';
}

/** `changes of a card`, or what else is to be live. */
export function subjectOf({ mutations, layer, models, request }: StackFacts): string {
  if (asksOnlyForPeople(request)) return listOf(request.beyond);
  const [mutation] = mutations;
  if (mutation !== undefined) return `changes of a ${mutation.entity.replaceAll('_', ' ')}`;
  const [event] = layer?.named ?? [];
  if (event !== undefined) return `what \`${event.name}\` tells`;
  if (request.beyond.length > 0) return listOf(request.beyond);
  const [model] = models;
  return model === undefined ? 'what the request names' : `changes of \`${model.name}\``;
}

/** How the framework does real time, by what it runs on. */
export function usualShape({ note, deployment }: Pick<StackFacts, 'note' | 'deployment'>): string | undefined {
  if (note === undefined) return undefined;
  if (deployment.serverless)
    return note.serverless ?? 'a hosted service or a process of its own, because functions keep no rooms';
  return (deployment.replicas ?? 1) > 1 ? (note.several ?? note.single) : (note.single ?? note.several);
}

export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
