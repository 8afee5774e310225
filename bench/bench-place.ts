/** Where bells hang in a passage of the bench: on Redis at its address, or with null on PostgreSQL. */
export interface BenchPlace {
  where: 'Redis' | 'PostgreSQL';
  redisUrl: string | null;
}
