export { type ApiOptions, type CreatedApi, createApi } from './create-api.ts';
export { type Metrics, openMetrics } from './http/open-metrics.ts';
export { type Entrance, type Listening, openEntrance } from './open-entrance.ts';
export type { Services } from './services.ts';
export { ensureOwner, type Owner } from './sign-in/ensure-owner.ts';
export { type RunningApi, startApi } from './start-api.ts';
