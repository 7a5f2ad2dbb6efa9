import {
  limitOptions,
  S_BAR,
  S_BAR_END,
  S_CHECKBOX_INACTIVE,
  S_CHECKBOX_SELECTED,
  S_RADIO_ACTIVE,
  S_RADIO_INACTIVE,
  symbol,
} from '@clack/prompts';
import type { CommonOptions } from '@clack/prompts';
import { styleText } from 'node:util';
import type { ChoicePrompt } from './choice-prompt.ts';
import type { Choice } from './find-choices.ts';

/** Most choices that are shown at once. */
const MAX_SHOWN = 7;
const KEYS = {
  one: '↑/↓ to move • Enter: take • Type: to search',
  several: '↑/↓ to move • Space or Tab: choose • Enter: go on • Type: to search',
};

/** Draws a list that is searched by typing; once it is answered, a line that names what was taken. */
export function drawChoices(prompt: ChoicePrompt, { output }: CommonOptions): string {
  const { asked, state, listed, position } = prompt;
  const title = `${styleText('gray', S_BAR)}\n${symbol(state)}  ${asked.message}`;
  if (state === 'submit') return `${title}\n${styleText('gray', S_BAR)}  ${styleText('dim', nameChosen(prompt, prompt.value ?? []))}`;
  if (state === 'cancel') return `${title}\n${styleText('gray', S_BAR)}  ${styleText(['strikethrough', 'dim'], prompt.typed)}`;
  const head = [
    `${styleText('dim', 'Search:')} ${drawInput(prompt)}`,
    ...(asked.isMultiple && prompt.chosen.length > 0 ? [`${styleText('dim', 'Chosen:')} ${nameChosen(prompt, prompt.chosen)}`] : []),
    ...(state === 'error' ? [styleText('yellow', prompt.error)] : listed.length === 0 ? [styleText('yellow', 'Nothing matches.')] : []),
  ];
  const options = limitOptions({
    cursor: position,
    options: [...listed],
    style: (choice, isActive) => drawChoice(prompt, choice, isActive),
    maxItems: MAX_SHOWN,
    columnPadding: 3,
    rowPadding: head.length + 4,
    ...(output === undefined ? {} : { output }),
  });
  const lines = [...head, ...(listed.length === 0 ? [] : options), styleText('dim', asked.isMultiple ? KEYS.several : KEYS.one)];
  const bar = styleText(state === 'error' ? 'yellow' : 'cyan', S_BAR);
  return [title, ...lines.map((line) => `${bar}  ${line}`), styleText(state === 'error' ? 'yellow' : 'cyan', S_BAR_END)].join('\n');
}

function drawInput({ shownInput: [before, at, after] }: ChoicePrompt): string {
  return at === '' ? `${before}█` : `${before}${styleText('inverse', at)}${after}`;
}

function drawChoice({ asked, chosen }: ChoicePrompt, { value, label = value, hint }: Choice, isActive: boolean): string {
  const isTaken = asked.isMultiple ? chosen.includes(value) : isActive;
  const [on, off] = asked.isMultiple ? [S_CHECKBOX_SELECTED, S_CHECKBOX_INACTIVE] : [S_RADIO_ACTIVE, S_RADIO_INACTIVE];
  const mark = isTaken ? styleText('green', on) : styleText('dim', off);
  return isActive ? `${mark} ${label}${hint === undefined ? '' : styleText('dim', ` (${hint})`)}` : `${mark} ${styleText('dim', label)}`;
}

function nameChosen({ asked }: ChoicePrompt, values: readonly string[]): string {
  const names = values.map((value) => asked.choices.find((choice) => choice.value === value)?.label ?? value);
  return names.length === 0 ? 'none' : names.join(', ');
}
