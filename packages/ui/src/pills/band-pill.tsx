import { IconFlame, type Icon, IconSnowflake, IconSun } from '@tabler/icons-react';
import { Pill, type Tone } from './pill.tsx';

const looks: Record<'cold' | 'warm' | 'hot', { word: string; icon: Icon; tone: Tone }> = {
  cold: { word: 'Cold', icon: IconSnowflake, tone: 'blue' },
  warm: { word: 'Warm', icon: IconSun, tone: 'yellow' },
  hot: { word: 'Hot', icon: IconFlame, tone: 'orange' },
};

/** The band of a score: cold, warm or hot. */
export const BandPill = ({ band }: { band: 'cold' | 'warm' | 'hot' }) => (
  <Pill tone={looks[band].tone} icon={looks[band].icon}>
    {looks[band].word}
  </Pill>
);
