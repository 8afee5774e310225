import type { NodeEditor } from '../editor/node-editor.ts';
import { addTagEditor } from './add-tag/form.tsx';
import { addToListEditor } from './add-to-list/form.tsx';
import { branchEditor } from './branch/form.tsx';
import { disqualifyEditor } from './disqualify/form.tsx';
import { businessHoursEditor } from './business-hours/form.tsx';
import { chooseEditor } from './choose/form.tsx';
import { emitEventEditor } from './emit-event/form.tsx';
import { entryEditor } from './entry/form.tsx';
import { exitEditor } from './exit/form.tsx';
import { goToEditor } from './go-to/form.tsx';
import type { Kind } from './index.ts';
import { matchEditor } from './match/form.tsx';
import { leaveWorkflowEditor } from './leave-workflow/form.tsx';
import { notifyEditor } from './notify/form.tsx';
import { pointsEditor } from './points/form.tsx';
import { removeFromListEditor } from './remove-from-list/form.tsx';
import { removeTagEditor } from './remove-tag/form.tsx';
import { sendEmailEditor } from './send-email/form.tsx';
import { sendMessageEditor } from './send-message/form.tsx';
import { setFieldEditor } from './set-field/form.tsx';
import { setOwnerEditor } from './set-owner/form.tsx';
import { setStageEditor } from './set-stage/form.tsx';
import { signalEditor } from './signal/form.tsx';
import { waitForEventEditor } from './wait-for-event/form.tsx';
import { waitUntilRuleEditor } from './wait-until-rule/form.tsx';
import { splitEditor } from './split/form.tsx';
import { startWorkflowEditor } from './start-workflow/form.tsx';
import { throttleEditor } from './throttle/form.tsx';
import { waitForTimeEditor } from './wait-for-time/form.tsx';
import { waitUntilEditor } from './wait-until/form.tsx';
import { waitEditor } from './wait/form.tsx';
import { webhookEditor } from './webhook/form.tsx';

const editors: Record<Kind, NodeEditor> = {
  entry: entryEditor,
  signal: signalEditor,
  match: matchEditor,
  wait: waitEditor,
  'wait-for-event': waitForEventEditor,
  'wait-until-rule': waitUntilRuleEditor,
  'wait-until': waitUntilEditor,
  'wait-for-time': waitForTimeEditor,
  'business-hours': businessHoursEditor,
  throttle: throttleEditor,
  choose: chooseEditor,
  split: splitEditor,
  'go-to': goToEditor,
  'send-message': sendMessageEditor,
  notify: notifyEditor,
  'set-owner': setOwnerEditor,
  'emit-event': emitEventEditor,
  'start-workflow': startWorkflowEditor,
  'leave-workflow': leaveWorkflowEditor,
  branch: branchEditor,
  'send-email': sendEmailEditor,
  webhook: webhookEditor,
  'set-field': setFieldEditor,
  'add-tag': addTagEditor,
  'remove-tag': removeTagEditor,
  'add-to-list': addToListEditor,
  'remove-from-list': removeFromListEditor,
  'set-stage': setStageEditor,
  points: pointsEditor,
  disqualify: disqualifyEditor,
  exit: exitEditor,
};

const byKind = new Map<string, NodeEditor>(Object.entries(editors));

/** How the editor shows a kind of node: its icon, its form, an example; undefined for a kind that doesn't exist. */
export const editorOf = (kind: string): NodeEditor | undefined => byKind.get(kind);
