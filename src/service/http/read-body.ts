import type { Context } from 'hono';
import type { z } from 'zod';
import { describeIssue } from './describe-issue.ts';
import { problem } from './problem.ts';

/** Reads a request's JSON; one that is none, or not of the shape that is expected, comes back as a problem to answer with. */
export async function readJson<Value>(context: Context, schema: z.ZodType<Value>): Promise<Value | Response> {
  const text = await readText(context);
  if (text === null) return problem(context, 400, 'The body did not arrive whole.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return problem(context, 400, 'The body is not JSON.');
  }
  return check(context, schema, value);
}

/** Reads a form's fields by name; one that is not of the shape that is expected comes back as a problem to answer with. */
export async function readForm<Value>(context: Context, schema: z.ZodType<Value>): Promise<Value | Response> {
  const text = await readText(context);
  if (text === null) return problem(context, 400, 'The body did not arrive whole.');
  const fields = [...new URLSearchParams(text)];
  const values = Object.fromEntries(fields);
  if (Object.keys(values).length < fields.length) return problem(context, 400, 'The form names a field twice.');
  return check(context, schema, values);
}

/** The body, or `null` when the client broke off. */
async function readText(context: Context): Promise<string | null> {
  return context.req.text().catch(() => null);
}

function check<Value>(context: Context, schema: z.ZodType<Value>, value: unknown): Value | Response {
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  return problem(context, 422, issue ? describeIssue(issue) : 'The body is not as expected.');
}
