import type { Status } from '#src/catalog/schema/tool.ts';

/** What a tool's status can be, the safest to build on first. */
export const STATUSES: readonly Status[] = ['active', 'beta', 'deprecated', 'discontinued'];
