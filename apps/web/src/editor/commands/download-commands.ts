import { notifications } from '@mantine/notifications';
import { foldsNow } from '../model/fold-up.ts';
import { pictureOf } from '../picture/picture-of.ts';
import type { Picture } from '../picture/picture.ts';
import { savePng, saveSvg } from '../picture/save-picture.ts';
import { saveFile } from '../../links/save-file.ts';
import { stableJson } from '../save/stable-json.ts';
import type { Command, Desk } from './command.ts';

const always = (): boolean => true;

const hasSteps = ({ bench }: Desk): boolean => bench.flow.getState().document.nodes.length > 0;

const picture = ({ bench, reactFlow }: Desk): Picture =>
  pictureOf({
    document: bench.flow.getState().document,
    setting: bench.setting,
    folds: foldsNow(bench),
    counts: bench.view.getState().counts,
    sizes: new Map(
      reactFlow.getNodes().flatMap(({ id, measured }) => {
        const { width, height } = measured ?? {};
        return width === undefined || height === undefined ? [] : [[id, { width, height }] as const];
      }),
    ),
  });

const unable = (): void => {
  notifications.show({ color: 'yellow', title: 'The picture couldn’t be drawn', message: 'The SVG shows the same.' });
};

/** The workflow as a file: its draft as JSON, or a picture of all of it. */
export const downloadCommands: readonly Command[] = [
  {
    name: 'export',
    label: 'Download the draft as JSON',
    group: 'Workflow',
    keys: [],
    edits: false,
    can: always,
    run: ({ bench }) => {
      const { document: draft } = bench.flow.getState();
      saveFile(new Blob([stableJson(draft)], { type: 'application/json' }), draft.name, 'json');
    },
  },
  {
    name: 'picture-png',
    label: 'Download a picture as PNG',
    group: 'Workflow',
    keys: [],
    edits: false,
    can: hasSteps,
    run: (desk) => void savePng(picture(desk)).catch(unable),
  },
  {
    name: 'picture-svg',
    label: 'Download a picture as SVG',
    group: 'Workflow',
    keys: [],
    edits: false,
    can: hasSteps,
    run: (desk) => saveSvg(picture(desk)),
  },
];
