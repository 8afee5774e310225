import type { JsonObject } from '@ripen/domain';
import type { Icon } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { FormProps } from './form-props.ts';

/** What the editor knows of a kind of node beside its definition. */
export interface NodeEditor {
  icon: Icon;
  Form: ComponentType<FormProps>;
  /** A config that reads: it lends its ways out to nodes whose own config doesn't read yet. */
  example: JsonObject;
  /** The form says itself what the node does, so nobody else needs to beside it. */
  tells?: boolean;
  /** Whether a config that reads says nothing yet all the same. */
  isBlank?: (config: JsonObject) => boolean;
  /** What the card says while the config doesn’t read, or says nothing yet. */
  unfinished: string;
}
