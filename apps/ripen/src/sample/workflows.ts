import { type Rule, comparisonOf } from '@ripen/rules';
import type { WorkflowDocument } from '@ripen/workflow';

type Step = [id: string, kind: string, config: WorkflowDocument['nodes'][number]['config'], x: number, y: number];
type Line = [from: string, port: string, to: string];

const draw = (
  name: string,
  kind: WorkflowDocument['kind'],
  { steps, lines }: { steps: Step[]; lines: Line[] },
): WorkflowDocument => ({
  name,
  kind,
  nodes: steps.map(([id, of, config, x, y]) => ({ id, kind: of, config, position: { x, y } })),
  edges: lines.map(([from, port, to]) => ({ from, port, to })),
  settings: { entry: 'once' },
});

/** The rule that marketers see as “Company size is at least …”. */
export const companyIsAtLeast = (size: number): Rule => comparisonOf('companySize', 'at-least', size);

/** The nurture flow of the sample workspace: it welcomes, waits, and treats large companies apart. */
export const welcomeSeries = (templates: { welcome: string; tips: string }): WorkflowDocument =>
  draw('Welcome series', 'nurture', {
    steps: [
      ['signed-up', 'entry', { on: 'event', event: 'Signed Up' }, 0, 0],
      ['welcome', 'send-email', { template: templates.welcome }, 0, 130],
      ['settle-in', 'wait', { for: { minutes: 2 } }, 0, 260],
      ['large', 'branch', { rule: companyIsAtLeast(200) }, 0, 390],
      ['enterprise', 'add-tag', { tag: 'enterprise' }, -190, 530],
      ['known', 'set-stage', { stage: 'lead' }, -190, 660],
      ['three-days', 'wait', { for: { days: 3 } }, 190, 530],
      ['tips', 'send-email', { template: templates.tips }, 190, 660],
      ['nurtured', 'set-field', { field: 'nurtured', value: true }, 190, 790],
      ['done', 'exit', {}, 0, 930],
    ],
    lines: [
      ['signed-up', 'entered', 'welcome'],
      ['welcome', 'done', 'settle-in'],
      ['settle-in', 'done', 'large'],
      ['large', 'yes', 'enterprise'],
      ['large', 'no', 'three-days'],
      ['enterprise', 'done', 'known'],
      ['known', 'done', 'done'],
      ['three-days', 'done', 'tips'],
      ['tips', 'done', 'nurtured'],
      ['nurtured', 'done', 'done'],
    ],
  });

/** The roles that decide at the sample's companies. */
export const deciders: readonly string[] = ['Head of Marketing', 'Founder', 'CTO'];

/** The role of those who aren't buyers: the model disqualifies them. */
export const notBuying = 'Student';

/** What the sample's model gives: for who somebody is, and for each event by its name. */
export const samplePoints: Record<string, number> & { large: number; decides: number } = {
  large: 30,
  decides: 15,
  'Signed Up': 10,
  'Viewed Pricing': 8,
  'Downloaded Guide': 12,
  'Requested Demo': 35,
  'Viewed Careers': -20,
};

/** How fast the points for looking at prices fade. */
export const halfLifeOfPricing = { days: 60 };

const engagement = (event: string) => ({ dimension: 'engagement', points: samplePoints[event] ?? 0 });

/** The scoring model of the sample workspace. */
export const leadScore = (): WorkflowDocument =>
  draw('Lead score', 'scoring', {
    steps: [
      ['signup', 'signal', { event: 'Signed Up' }, 0, 0],
      ['signup-points', 'points', engagement('Signed Up'), 0, 130],
      ['fits', 'match', { rule: companyIsAtLeast(200) }, -330, 0],
      ['fit-points', 'points', { dimension: 'fit', points: samplePoints.large }, -330, 130],
      ['decides', 'match', { rule: comparisonOf('role', 'one-of', [...deciders]) }, -660, 0],
      ['decides-points', 'points', { dimension: 'fit', points: samplePoints.decides }, -660, 130],
      ['student', 'match', { rule: comparisonOf('role', 'is', notBuying) }, -990, 0],
      ['not-a-buyer', 'disqualify', { reason: 'student' }, -990, 130],
      ['pricing', 'signal', { event: 'Viewed Pricing' }, 330, 0],
      [
        'pricing-points',
        'points',
        { ...engagement('Viewed Pricing'), limit: { pointsPerDay: 16 }, decay: { halfLife: halfLifeOfPricing } },
        330,
        130,
      ],
      ['guide', 'signal', { event: 'Downloaded Guide' }, 660, 0],
      ['guide-points', 'points', engagement('Downloaded Guide'), 660, 130],
      ['demo', 'signal', { event: 'Requested Demo' }, 990, 0],
      ['demo-points', 'points', engagement('Requested Demo'), 990, 130],
      ['careers', 'signal', { event: 'Viewed Careers' }, 1320, 0],
      ['careers-points', 'points', engagement('Viewed Careers'), 1320, 130],
    ],
    lines: [
      ['signup', 'matched', 'signup-points'],
      ['fits', 'matched', 'fit-points'],
      ['decides', 'matched', 'decides-points'],
      ['student', 'matched', 'not-a-buyer'],
      ['pricing', 'matched', 'pricing-points'],
      ['guide', 'matched', 'guide-points'],
      ['demo', 'matched', 'demo-points'],
      ['careers', 'matched', 'careers-points'],
    ],
  });
