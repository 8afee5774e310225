import { b2bScoring } from './flows/b2b-scoring.ts';
import { leadRecycling } from './flows/lead-recycling.ts';
import { productInterest } from './flows/product-interest.ts';
import { reEngagement } from './flows/re-engagement.ts';
import { trialToPaid } from './flows/trial-to-paid.ts';
import { webinarFollowUp } from './flows/webinar-follow-up.ts';
import { welcomeSeries } from './flows/welcome-series.ts';
import type { GalleryFlow } from './gallery-flow.ts';

/** All flows to start from, in the order they are shown. */
export const galleryFlows: readonly [GalleryFlow, ...GalleryFlow[]] = [
  welcomeSeries,
  webinarFollowUp,
  reEngagement,
  trialToPaid,
  leadRecycling,
  b2bScoring,
  productInterest,
];
