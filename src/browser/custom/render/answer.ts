import type { AnswerSideView, AnswerView } from '#src/views/answer-view.ts';
import { DASH } from '#src/views/panel-view.ts';
import type { AnswerLineView } from '#src/views/reason-words.ts';
import { fill } from '../../fill.ts';
import { takeWeights } from '../keep-weights.ts';
import { copyPart, findPiece, renderPart, renderPiece } from './part.ts';

/** Renders which of the tools to ship with, for whom, and what would turn that. */
export function renderAnswer({ sentence, caution, sides, gaps, flips }: AnswerView): HTMLElement {
  const section = copyPart('answer');
  const standing = findPiece(section, '.standing');
  const [reasoned, silent] = section.querySelectorAll('[class^="side-"]');
  const lines = section.querySelectorAll('ul');
  const line = findPiece(section, 'li');
  const flipped = lines[lines.length - 1];
  if (!reasoned || !silent || !flipped) throw new Error('The template of the answer lacks a part.');
  // Replaced by marks, as what is filled already must not be filled again.
  const [standings, choices] = [document.createElement('div'), document.createElement('div')];
  for (const piece of section.querySelectorAll('.standing')) if (piece !== standing) piece.remove();
  standing.replaceWith(standings);
  silent.remove();
  reasoned.replaceWith(choices);
  flipped.replaceChildren();
  fill(section, { sentence, caution: caution ?? null, gaps, weighed: { by: takeWeights('weighed-result') } });
  standings.replaceWith(...sides.map((side) => renderStanding(standing, side)));
  choices.replaceWith(...sides.map((side) => renderChoice(side.reasons.length > 0 ? reasoned : silent, side)));
  if (flips.length === 0) flipped.parentElement?.remove();
  flipped.append(...flips.map((each) => renderLine(line, each)));
  return section;
}

function renderStanding(piece: Element, { side, name, panel }: AnswerSideView): Element {
  const badge = renderPart(`badge-${panel.verdict}`, {});
  const copy = renderPiece(piece, {
    side,
    name,
    score: panel.score === null ? DASH : String(panel.score),
    verdict: { by: [badge] },
    share: panel.share,
  });
  if (panel.score === null) copy.querySelector('small')?.remove();
  return copy;
}

function renderChoice(piece: Element, { side, name, reasons, noReason }: AnswerSideView): Element {
  const copy = piece.cloneNode(true) as Element;
  const list = copy.querySelector('ul');
  const line = list?.querySelector('li');
  list?.replaceChildren();
  fill(copy, { side, name, none: noReason });
  if (line) list?.append(...reasons.map((each) => renderLine(line, each)));
  return copy;
}

function renderLine(piece: Element, { text, href }: AnswerLineView): Element {
  return renderPiece(piece, { text, href });
}
