import { createRecord } from '#src/editing/new/create-record.ts';
import { TODAY } from '../../../content/content-folder.ts';
import { KEYS, playTerminal, type Move } from './terminal.ts';

const { enter, down, space } = KEYS;

/** Makes moves at the terminal of the command. */
export async function play(folder: string, args: readonly string[], moves: readonly Move[]) {
  const { input, output, shown, left } = playTerminal(moves);
  const outcome = await createRecord(args, { folder, day: TODAY, terminal: { input, output }, cacheFolder: null });
  return { ...outcome, shown: shown(), left: left() };
}

/** The moves that add a tool with two reviews. */
export const TOOL: readonly Move[] = [
  ['What would you like to add?', enter],
  ['What is the tool called?', `Gamma${enter}`],
  ['Its slug', enter],
  ['Its tagline', `Answers at once${enter}`],
  ['On which shelf does it stand?', enter],
  ['Its homepage', `https://gamma.example${enter}`],
  ['How does a reader get in?', `${down}${down}${enter}`],
  ['Its price in one line', `Free up to 1,000 calls${enter}`],
  ['A plan with a published price', `Pro${enter}`],
  ['Price of Pro', `20${enter}`],
  ['What is it paid for?', enter],
  ['A further plan', enter],
  ['Page that the price was read on', `https://gamma.example/prices${enter}`],
  ['A page that backs the facts', enter],
  ['What that page calls itself', `Gamma: prices${enter}`],
  ['Which facts does it back?', enter],
  ['A further page', enter],
  ['Which facts can you name', `${space}${down}${space}${enter}`],
  ['A number, without its unit.', `8k\u007f192${enter}`],
  ['Page that backs Context window', enter],
  ['Open weights', enter],
  ['Page that backs Open weights', `https://gamma.example/weights${enter}`],
  ['Which further facts do you have?', `license\t${enter}`],
  ['An SPDX id such as MIT', `Apache-2${enter}`],
  ['Which personas judge it now?', `${space}${down}${space}${enter}`],
  ['Builder: a score', `80${enter}`],
  ['Builder: ship or skip?', enter],
  ['Builder: the take', `It runs.${enter}`],
  ['Skeptic: a score', `30${enter}`],
  ['Skeptic: ship or skip?', enter],
  ['Skeptic: the take', enter],
  ['What is it, and what does it do?', `A model.${enter}`],
  ['Write these 3 files?', enter],
];

/** The moves of `TOOL` up to one, and another in its place. */
export function stopAt(question: string, typed: string): readonly Move[] {
  const index = TOOL.findIndex(([shown]) => shown === question);
  return [...TOOL.slice(0, index), [question, typed]];
}
