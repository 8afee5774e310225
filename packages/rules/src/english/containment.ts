import type { List, Node, Voice } from '../tree/operator.ts';
import { isLeads, sayFor } from './compared-in-words.ts';
import { listed } from './listed.ts';
import { quoted, sayValue } from './say-value.ts';

const most = 8;

/** Whether what is looked through is a list written in the rule itself. */
export const isOneOf = (all: Node): all is List => all.kind === 'list';

/** "country is France or Germany" */
export const sayOneOf = (item: Node, all: List, verb: string, voice: Voice): string => {
  const items = all.items.map((node) => (node.kind === 'literal' ? sayFor(item, node.value, voice) : voice.noun(node)));
  const shown = items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} more`] : items;
  return `${voice.noun(item)} ${verb} ${shown.length === 0 ? 'nothing' : listed('or', shown)}`;
};

const isListField = (node: Node, voice: Voice): boolean =>
  !voice.inner &&
  node.kind === 'variable' &&
  node.path.length === 1 &&
  voice.catalogue?.fields.some(({ name, type }) => name === node.path[0] && type === 'list') === true;

/** "has the tag vip", "interests include CRM", "role contains “head”", or the contrary. */
export const sayContained = (item: Node, all: Node, yes: boolean, voice: Voice): string => {
  if (isLeads(all, 'tags', voice)) return `${yes ? 'has' : "doesn't have"} the tag ${voice.noun(item)}`;
  const text = item.kind === 'literal' && typeof item.value === 'string' ? item.value : null;
  if (isListField(all, voice))
    return `${voice.noun(all)} ${yes ? 'includes' : "doesn't include"} ${text === null ? voice.noun(item) : sayValue(text)}`;
  return `${voice.noun(all)} ${yes ? 'contains' : "doesn't contain"} ${text === null ? voice.noun(item) : quoted(text)}`;
};
