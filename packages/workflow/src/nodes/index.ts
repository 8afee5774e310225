import type { NodeKind } from '../node-kind.ts';
import { addToList } from './add-to-list/node.ts';
import { addTag } from './add-tag/node.ts';
import { branch } from './branch/node.ts';
import { businessHours } from './business-hours/node.ts';
import { choose } from './choose/node.ts';
import { emitEvent } from './emit-event/node.ts';
import { entry } from './entry/node.ts';
import { exit } from './exit/node.ts';
import { goTo } from './go-to/node.ts';
import { leaveWorkflow } from './leave-workflow/node.ts';
import { notify } from './notify/node.ts';
import { disqualify } from './disqualify/node.ts';
import { match } from './match/node.ts';
import { points } from './points/node.ts';
import { removeFromList } from './remove-from-list/node.ts';
import { removeTag } from './remove-tag/node.ts';
import { sendEmail } from './send-email/node.ts';
import { sendMessage } from './send-message/node.ts';
import { setField } from './set-field/node.ts';
import { setOwner } from './set-owner/node.ts';
import { setStage } from './set-stage/node.ts';
import { signal } from './signal/node.ts';
import { waitForEvent } from './wait-for-event/node.ts';
import { waitUntilRule } from './wait-until-rule/node.ts';
import { split } from './split/node.ts';
import { startWorkflow } from './start-workflow/node.ts';
import { throttle } from './throttle/node.ts';
import { waitForTime } from './wait-for-time/node.ts';
import { waitUntil } from './wait-until/node.ts';
import { wait } from './wait/node.ts';
import { webhook } from './webhook/node.ts';

const kinds = [
  entry,
  signal,
  match,
  wait,
  waitUntil,
  waitForTime,
  waitForEvent,
  waitUntilRule,
  businessHours,
  throttle,
  branch,
  choose,
  split,
  goTo,
  sendEmail,
  sendMessage,
  webhook,
  notify,
  setField,
  addTag,
  removeTag,
  addToList,
  removeFromList,
  setStage,
  setOwner,
  emitEvent,
  startWorkflow,
  leaveWorkflow,
  points,
  disqualify,
  exit,
] as const;

/** The names of all kinds of node: the doors for the editor and for effects are keyed by it. */
export type Kind = (typeof kinds)[number]['kind'];

/** Every kind of node there is, in the order of the palette. */
export const catalogue: readonly NodeKind[] = kinds;

const byName = new Map(catalogue.map((kind) => [kind.kind, kind]));

/** The kind of that name, or undefined. */
export const kindOf = (name: string): NodeKind | undefined => byName.get(name);
