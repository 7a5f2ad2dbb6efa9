import { Prompt } from '@clack/core';
import type { CommonOptions } from '@clack/prompts';
import { drawChoices } from './draw-choices.ts';
import { describeUnfound, findChoices, type Choice, type ChoiceAsked } from './find-choices.ts';
import { LINE_BREAK } from './typed-input.ts';

/** A question with known answers, of which one or several are taken. */
export interface ListAsked extends ChoiceAsked {
  readonly isMultiple: boolean;
  /** What is chosen from the start, where several are taken. */
  readonly initials?: readonly string[];
}

type Key = Parameters<Prompt<unknown>['_isActionKey']>[1];

/** A list that is searched by typing; letters are never keys of their own, however short the list is. */
export class ChoicePrompt extends Prompt<readonly string[]> {
  readonly asked: ListAsked;
  /** What was chosen so far, where several are. */
  chosen: readonly string[];
  /** Place of the choice that Enter or Space takes. */
  position: number;
  #isMoved = true;
  #found = '';

  constructor(
    asked: ListAsked,
    options: CommonOptions & Pick<ConstructorParameters<typeof Prompt<readonly string[]>>[0], 'render' | 'validate'>,
  ) {
    super(options);
    this.asked = asked;
    this.chosen = asked.initials ?? [];
    this.position = Math.max(
      0,
      asked.choices.findIndex(({ value }) => value === asked.initial),
    );
    this.on('userInput', () => this.#search());
    this.on('key', (_character, key) => this.#press(key));
  }

  /** What was typed to search for. */
  get typed(): string {
    return this.userInput.replaceAll(LINE_BREAK, ' ').trim();
  }

  /** What was typed, with where the next letter goes. */
  get shownInput(): readonly [before: string, at: string, after: string] {
    const text = this.userInput.replaceAll(LINE_BREAK, ' ');
    return [text.slice(0, this._cursor), text.slice(this._cursor, this._cursor + 1), text.slice(this._cursor + 1)];
  }

  /** The choices that what was typed is for; all of them, when nothing is. */
  get listed(): readonly Choice[] {
    const { asked, chosen, typed } = this;
    const others = chosen.filter((value) => !asked.choices.some((choice) => choice.value === value));
    const choices = [...asked.choices, ...others.map((value) => ({ value, hint: 'new' }))];
    return findChoices({ ...asked, choices }, typed, asked.isMultiple);
  }

  protected override _isActionKey(character: string | undefined, key: Key): boolean {
    return character === '\t' || (this.#canToggle() && key.name === 'space');
  }

  /** Space is a letter only within a text. */
  #canToggle(): boolean {
    return this.asked.isMultiple && this.#isMoved;
  }

  #search(): void {
    if (this.typed === this.#found) return;
    this.#found = this.typed;
    [this.position, this.#isMoved] = [0, this.typed === ''];
  }

  #press({ name }: Key): void {
    const amount = this.listed.length;
    if (name === 'up' || name === 'down') {
      this.#isMoved = true;
      this.position = amount === 0 ? 0 : (this.position + (name === 'up' ? -1 : 1) + amount) % amount;
    }
    if (this.asked.isMultiple && (name === 'tab' || (name === 'space' && this.#canToggle()))) this.#toggle();
    if (name === 'return') this.value = this.#take();
  }

  #toggle(): void {
    const value = this.listed[this.position]?.value;
    if (value === undefined) return;
    const { typed } = this;
    this.chosen = this.chosen.includes(value) ? this.chosen.filter((other) => other !== value) : [...this.chosen, value];
    if (typed !== '') this._clearUserInput();
    // The next Space is for the same line as long as nothing is typed.
    this.position = Math.max(
      0,
      this.listed.findIndex((choice) => choice.value === value),
    );
  }

  /** What Enter takes; nothing where the text that was typed finds nothing. */
  #take(): readonly string[] | undefined {
    const { asked, chosen, typed } = this;
    const highlighted = this.listed[this.position]?.value;
    if (!asked.isMultiple) return highlighted === undefined ? undefined : [highlighted];
    if (typed === '') return chosen;
    if (this.#isMoved || asked.fault === undefined || !typed.includes(','))
      return highlighted === undefined ? undefined : [...new Set([...chosen, highlighted])];
    const parts = typed
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const taken = parts.map((part) => findChoices(asked, part, true)[0]?.value);
    const known = taken.filter((value) => value !== undefined);
    return known.length < parts.length ? undefined : [...new Set([...chosen, ...known])];
  }
}

/** Asks for choices of a list; gives their values. */
export function askChoices(asked: ListAsked, terminal: CommonOptions): Promise<readonly string[] | symbol | undefined> {
  const prompt: ChoicePrompt = new ChoicePrompt(asked, {
    ...terminal,
    render: () => drawChoices(prompt, terminal),
    validate: (values) => (values === undefined ? describeUnfound(asked, prompt.typed) : undefined),
  });
  return prompt.prompt();
}
