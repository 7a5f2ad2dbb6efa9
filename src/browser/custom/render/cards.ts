import type { CustomSideView } from '#src/views/custom-view.ts';
import type { ToolCardView } from '#src/views/tool-card-view.ts';
import { renderPart } from './part.ts';

/** Renders the card of each tool. */
export function renderCards(sides: readonly CustomSideView[]): HTMLElement {
  return renderPart('cards', { cards: { by: sides.map(({ card }) => renderCard(card)) } });
}

function renderCard(card: ToolCardView): HTMLElement {
  const { slug, name, side, href, tagline, entry, panel } = card;
  return renderPart('card', {
    side,
    name,
    href,
    tagline,
    entry,
    monogram: card.hasLogo ? { by: [renderPart('logo', { slug })] } : card.monogram,
    category: card.category.text,
    verdict: { by: [renderPart(`badge-${panel.verdict}`, {})] },
    status: card.status ?? null,
    ship: panel.ship,
    community: card.community ?? { within: 'div', by: [] },
    votesOn: card.votesOn ?? null,
    body: { html: card.description.html },
  });
}
