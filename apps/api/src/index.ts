export { type ApiOptions, type CreatedApi, createApi } from './create-api.ts';
export { type Metrics, openMetrics } from './http/open-metrics.ts';
export type { Services } from './services.ts';
export { ensureOwner, type Owner } from './sign-in/ensure-owner.ts';
export { type Listening, type RunningApi, startApi } from './start-api.ts';
