import { escapeMarkup } from '#src/views/markup.ts';

const TITLE = 'The content has faults';

/**
 * The page that a developer sees in place of every other one while the content has faults: the list as the checker prints it, and Vite's
 * client, which loads the page anew when the content changes.
 */
export function renderFaultsPage(list: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${TITLE}</title>
<style>
:root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif; }
body { max-width: 75rem; margin: 3rem auto; padding: 0 1.25rem; }
pre { font: 0.9rem/1.7 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
</style>
<script type="module" src="/@vite/client"></script>
</head>
<body>
<h1>${TITLE}</h1>
<pre>${escapeMarkup(list)}</pre>
<p>This page loads anew as soon as a file is saved.</p>
</body>
</html>
`;
}
