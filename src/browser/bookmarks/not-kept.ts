/** What a reader is told when the browser takes no change. */
export const NOT_KEPT = 'This browser keeps nothing for this site: its storage is blocked or full.';
