import { z } from 'zod';

/** First line of a backup. */
export const headLineSchema = z.strictObject({
  pairwise: z.literal('community backup'),
  version: z.literal(1),
  /** Number of the last step that the schema had taken. */
  schema: z.int().min(1),
  /** When it was taken, in UTC. */
  taken: z.iso.datetime(),
  /** The secret that everything keyed rests on; `null` where `PAIRWISE_SECRET` gave it, and must again. */
  secret: z.string().nullable(),
  /** Tells the secret from another without giving it away. */
  fingerprint: z.string(),
});
/** What a backup says of itself. */
export type HeadLine = Readonly<z.infer<typeof headLineSchema>>;

/** Says which table, and which of its columns, the lines that follow hold. */
export const tableLineSchema = z.strictObject({ table: z.string(), columns: z.array(z.string()) });

/** One row. */
export const rowLineSchema = z.array(z.union([z.string(), z.number(), z.null()]));

/** Last line: without it a backup was cut. It counts the rows of each table. */
export const endLineSchema = z.strictObject({ end: z.record(z.string(), z.int()) });
/** Rows by table. */
export type RowCounts = Readonly<Record<string, number>>;
