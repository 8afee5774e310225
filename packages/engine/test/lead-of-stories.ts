import { instant, type Lead } from '@ripen/domain';

/** The lead that stories are about, where they say nothing else of it. */
export const leadOfStories: Lead = {
  id: '00000000-0000-4000-8000-000000000001' as Lead['id'],
  workspace: '00000000-0000-4000-8000-0000000000aa' as Lead['workspace'],
  externalId: 'u1',
  email: 'ada@example.com',
  fields: {},
  fieldTimes: {},
  consents: {},
  tags: [],
  timezone: null,
  stage: 'raw',
  dimensions: {},
  score: 0,
  band: 'cold',
  createdAt: instant(0),
};
