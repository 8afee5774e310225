import type { Problem } from '@ripen/domain';
import { ruleFaults } from '../../rule-faults.ts';
import type { Setting } from '../../setting.ts';
import type { EntryConfig } from './config.ts';

/** What the schema can't see: names of segments, stages and fields that don't exist, and rules that don't check. */
export const faultsOf = (config: EntryConfig, setting: Setting): Problem[] => {
  switch (config.on) {
    case 'event':
      return config.rule === undefined ? [] : ruleFaults(config.rule, setting.catalogue);
    case 'segment':
    case 'schedule':
      return segmentFaults(config.segment, setting);
    case 'stage':
      return setting.catalogue.stages.some(({ name }) => name === config.stage)
        ? []
        : [
            {
              code: 'stage_unknown',
              detail: 'This stage doesn’t exist; choose one of the workspace’s stages',
              pointer: '/stage',
            },
          ];
    case 'field':
      return fieldFaults(config.field, '/field', setting);
    case 'date':
      return dateFaults(config.field, setting);
    case 'webhook':
      return (config.fields ?? []).flatMap(({ field }, index) => fieldFaults(field, `/fields/${index}/field`, setting));
    case 'handoff':
    case 'outcome':
    case 'api':
    case 'score':
    case 'band':
      return [];
  }
};

const segmentFaults = (segment: string, { catalogue }: Setting): Problem[] =>
  catalogue.segments.some(({ id }) => id === segment)
    ? []
    : [
        {
          code: 'segment_unknown',
          detail: 'This segment doesn’t exist; choose one of the workspace’s segments',
          pointer: '/segment',
        },
      ];

const fieldFaults = (field: string, pointer: string, { catalogue }: Setting): Problem[] =>
  catalogue.fields.some(({ name }) => name === field)
    ? []
    : [
        {
          code: 'field_unknown',
          detail: `There is no field “${field}”; add it in the settings or choose another`,
          pointer,
        },
      ];

const dateFaults = (field: string, setting: Setting): Problem[] => {
  const known = setting.catalogue.fields.find(({ name }) => name === field);
  if (!known) return fieldFaults(field, '/field', setting);
  return known.type === 'date'
    ? []
    : [
        {
          code: 'property_type',
          detail: `${known.label} is a ${known.type} field; choose one that holds dates`,
          pointer: '/field',
        },
      ];
};
