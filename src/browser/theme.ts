import { readStorage, watchStorage, writeStorage } from './storage.ts';

type Theme = 'light' | 'dark';

/** Key that the script in the page's head reads before the first paint. */
const KEY = 'pairwise:theme';

const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

/** Wires every theme switch of the page: follows the system until one is pressed, remembers the choice, and follows other tabs. */
export function startThemeSwitches(): void {
  for (const button of switches()) {
    button.addEventListener('click', () => {
      const theme = opposite(shownTheme());
      applyTheme(theme);
      writeStorage(KEY, theme);
    });
  }
  systemIsDark.addEventListener('change', labelSwitches);
  watchStorage(KEY, () => applyTheme(keptTheme()));
  applyTheme(keptTheme());
}

function keptTheme(): Theme | null {
  const kept = readStorage(KEY);
  return kept === 'light' || kept === 'dark' ? kept : null;
}

function shownTheme(): Theme {
  const chosen = document.documentElement.dataset['theme'];
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return systemIsDark.matches ? 'dark' : 'light';
}

function applyTheme(theme: Theme | null): void {
  if (theme === null) delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  colourBrowser(theme);
  labelSwitches();
}

/** The browser's own bars take the colour of the meta whose `media` matches: that of the chosen theme, or of the system's. */
function colourBrowser(theme: Theme | null): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.dataset['scheme'] ??= meta.media.includes('dark') ? 'dark' : 'light';
    const scheme = meta.dataset['scheme'];
    if (theme === null) meta.media = `(prefers-color-scheme: ${scheme})`;
    else meta.media = scheme === theme ? 'all' : 'not all';
  }
}

function labelSwitches(): void {
  const label = opposite(shownTheme()) === 'dark' ? 'Dark theme' : 'Light theme';
  for (const button of switches()) {
    button.setAttribute('aria-label', label);
    button.title = label;
    button.removeAttribute('data-waiting');
  }
}

function switches(): NodeListOf<HTMLElement> {
  return document.querySelectorAll('[data-theme-switch]');
}

function opposite(theme: Theme): Theme {
  return theme === 'dark' ? 'light' : 'dark';
}
