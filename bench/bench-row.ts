/** One line of the bench's table; `ratio` sets it in relation to another line, in words. */
export interface BenchRow {
  name: string;
  value: number;
  unit: string;
  ratio?: string;
}
