const HOURS_AHEAD = 14;

/** The latest day that has begun anywhere on Earth (UTC+14), as YYYY-MM-DD: no editor's own date is in the future of it. */
export function today(now: Date = new Date()): string {
  return new Date(now.getTime() + HOURS_AHEAD * 3_600_000).toISOString().slice(0, 10);
}
