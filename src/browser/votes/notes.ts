import { NO_VOTES } from '#src/views/community-view.ts';
import type { Answer } from './ask-service.ts';

/** Says above the page's voting buttons that no votes are taken, and where they are; the counts of the build stay as they are. */
export function sayClosed(answer: Answer): void {
  const note = document.querySelector<HTMLElement>('#not-voted');
  if (!note) return;
  note.setAttribute('role', 'status');
  const home = answer.kind === 'absent' ? findHome() : null;
  const hasCounts = [...document.querySelectorAll('[data-votes-words]')].some(({ textContent }) => textContent.trim() !== NO_VOTES);
  if (home) note.replaceChildren(`${hasCounts ? 'These counts are from an earlier day; votes' : 'Votes'} are taken on `, home, '.');
  else note.textContent = `Votes are not being taken right now${hasCounts ? '; these counts are from an earlier day' : ''}.`;
}

/** Takes back what stands above the buttons once a newer vote was kept. */
export function hushNotes(): void {
  for (const note of document.querySelectorAll<HTMLElement>('.told')) note.hidden = true;
}

/** The same page where the site lives, when it stands elsewhere now. */
function findHome(): HTMLAnchorElement | null {
  const { href } = document.querySelector<HTMLLinkElement>('link[rel="canonical"]') ?? {};
  const home = href === undefined ? null : new URL(href);
  if (!home || home.origin === location.origin) return null;
  const link = document.createElement('a');
  link.href = `${home.href}#community`;
  link.textContent = home.host;
  return link;
}
