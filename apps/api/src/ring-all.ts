import type { Bell } from '@ripen/bell';
import { shardCount } from '@ripen/domain';

const shards = Array.from({ length: shardCount }, (_, shard) => shard);

/** Rings for turns and effects in every shard, after a change that concerns leads everywhere. */
export const ringAll = (bell: Bell): void => {
  bell.ring('turns', shards);
  bell.ring('effects', shards);
};
