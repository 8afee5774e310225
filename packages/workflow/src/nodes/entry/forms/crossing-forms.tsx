import { NumberInput, Select, Stack } from '@mantine/core';
import { bands } from '@ripen/domain';
import type { ReactNode } from 'react';
import type { FormProps } from '../../../editor/form-props.ts';
import { problemAt } from '../../../editor/problem-at.ts';
import { textOf } from '../../../editor/text-of.ts';

interface When extends FormProps {
  entered: string;
  left: string;
  overdue?: string;
}

const WhenField = ({ config, onChange, problems, entered, left, overdue }: When): ReactNode => (
  <Select
    label="When a lead"
    data={[
      { value: 'entered', label: entered },
      { value: 'left', label: left },
      ...(overdue === undefined ? [] : [{ value: 'overdue', label: overdue }]),
    ]}
    value={textOf(config.when) || null}
    onChange={(when) => onChange({ ...config, when: when ?? 'entered' })}
    error={problemAt(problems, '/when')}
    allowDeselect={false}
  />
);

/** One of the workspace's segments, and how many leads are in it. */
export const SegmentField = ({ config, onChange, setting, problems, ruleFooter }: FormProps): ReactNode => (
  <>
    <Select
      label="Segment"
      placeholder="Choose a segment"
      data={setting.catalogue.segments.map(({ id, name }) => ({ value: id, label: name }))}
      value={textOf(config.segment) || null}
      onChange={(segment) => onChange({ ...config, segment: segment ?? '' })}
      error={problemAt(problems, '/segment')}
      nothingFoundMessage="There is no such segment"
      searchable
      allowDeselect={false}
    />
    {textOf(config.segment) === '' ? null : ruleFooter?.({ 'in-segment': [textOf(config.segment)] })}
  </>
);

/** A segment that is entered or left. */
export const SegmentForm = (props: FormProps): ReactNode => (
  <Stack gap="sm">
    <SegmentField {...props} />
    <WhenField {...props} entered="enters it" left="leaves it" />
  </Stack>
);

/** A stage that is entered or left, or whose time limit passes. */
export const StageForm = (props: FormProps): ReactNode => (
  <Stack gap="sm">
    <Select
      label="Stage"
      placeholder="Choose a stage"
      data={props.setting.catalogue.stages.map(({ name, label }) => ({ value: name, label }))}
      value={textOf(props.config.stage) || null}
      onChange={(stage) => props.onChange({ ...props.config, stage: stage ?? '' })}
      error={problemAt(props.problems, '/stage')}
      searchable
      allowDeselect={false}
    />
    <WhenField {...props} entered="enters it" left="leaves it" overdue="stays beyond its time limit" />
  </Stack>
);

/** A band that a lead comes into or leaves. */
export const BandForm = (props: FormProps): ReactNode => (
  <Stack gap="sm">
    <Select
      label="Band"
      data={bands.map((band) => ({ value: band, label: band.charAt(0).toUpperCase() + band.slice(1) }))}
      value={textOf(props.config.band) || null}
      onChange={(band) => props.onChange({ ...props.config, band: band ?? 'hot' })}
      allowDeselect={false}
    />
    <WhenField {...props} entered="becomes so" left="is so no longer" />
  </Stack>
);

/** A score that rises to a threshold or falls below it. */
export const ScoreForm = ({ config, onChange, problems }: FormProps): ReactNode => (
  <Stack gap="sm">
    <Select
      label="When the score"
      data={[
        { value: 'up', label: 'rises to' },
        { value: 'down', label: 'falls below' },
      ]}
      value={textOf(config.way) || null}
      onChange={(way) => onChange({ ...config, way: way ?? 'up' })}
      allowDeselect={false}
    />
    <NumberInput
      label="Threshold"
      value={typeof config.threshold === 'number' ? config.threshold : ''}
      onChange={(threshold) => onChange({ ...config, threshold: Number(threshold) })}
      min={1}
      max={100}
      allowDecimal={false}
      error={problemAt(problems, '/threshold')}
    />
  </Stack>
);
