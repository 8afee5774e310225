import type { TimelineItem } from '@ripen/contract';
import type { Sentence, Tone } from '@ripen/ui';
import { IconBolt, type Icon, IconMail, IconPencil, IconRoute, IconStar } from '@tabler/icons-react';

const icons: Record<TimelineItem['kind'], Icon> = {
  event: IconBolt,
  run: IconRoute,
  message: IconMail,
  points: IconStar,
  change: IconPencil,
};

const toneOf = ({ kind, said }: TimelineItem): Tone => {
  if (kind === 'points') return /^[−-]/.test(said) ? 'orange' : 'green';
  return kind === 'message' ? 'teal' : 'gray';
};

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const detailsOf = ({ kind, detail }: TimelineItem): string => {
  if (kind !== 'event' || typeof detail !== 'object' || detail === null) return '';
  const plain = Object.entries(detail).flatMap(([name, value]) => (isPlain(value) ? [`${name}: ${value}`] : []));
  return plain
    .filter((words) => words.length <= 80)
    .slice(0, 4)
    .join(' · ');
};

const asideOf = (item: TimelineItem): string => [item.workflow ?? '', detailsOf(item)].filter(Boolean).join(' · ');

/** A lead's timeline as sentences; each keeps its key while newer ones come in above it. */
export const sentencesOf = (items: readonly TimelineItem[]): Sentence[] => {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const name = `${item.at} ${item.kind} ${item.said}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return {
      key: `${name} ${count}`,
      at: item.at,
      icon: icons[item.kind],
      tone: toneOf(item),
      said: item.said,
      aside: asideOf(item),
    };
  });
};
