import { isAccessible, settings, TextPrompt } from '@clack/core';
import { S_BAR, S_BAR_END, symbol, type CommonOptions } from '@clack/prompts';
import { styleText } from 'node:util';
import { LINE_BREAK } from './typed-input.ts';

/** A question that is answered in words. */
export interface TextAsked {
  readonly message: string;
  /** Shown below while nothing is typed. */
  readonly hint?: string | undefined;
  /** What is used when nothing is typed. */
  readonly fallback?: string | undefined;
  /** Says what is wrong with a text. */
  readonly fault: (text: string) => string | null;
  /** Says what is worth a second look. */
  readonly remark?: (text: string) => string | null;
}

/** Asks for a text, and says below it what is wrong with it as it is typed; Enter is taken only when nothing is. */
export function askText(asked: TextAsked, terminal: CommonOptions): Promise<string | symbol | undefined> {
  const { message, fallback } = asked;
  const hasLines = asked.fault('One line.\nAnother.') === null;
  const read = (typed = ''): string => readLines(typed, hasLines).trim();
  const use = (typed: string | undefined): string => (read(typed) === '' ? (fallback ?? '') : read(typed));
  const show = (typed: string): string => typed.replaceAll(LINE_BREAK, hasLines ? '⏎' : ' ');
  return new TextPrompt({
    ...terminal,
    ...(fallback === undefined ? {} : { defaultValue: fallback }),
    validate: (typed) => asked.fault(use(typed)) ?? undefined,
    render() {
      const title = `${styleText('gray', S_BAR)}\n${symbol(this.state)}  ${message}\n`;
      const typed = show(this.userInput).trim();
      if (this.state === 'submit') return `${title}${styleText('gray', S_BAR)}  ${styleText('dim', typed === '' ? use('') : typed)}`;
      if (this.state === 'cancel') return `${title}${styleText('gray', S_BAR)}  ${styleText(['strikethrough', 'dim'], typed)}`;
      const line = this.userInput === '' && fallback !== undefined ? styleText('dim', fallback) : show(this.userInputWithCursor);
      const said = this.state === 'error' ? styleText('yellow', this.error) : describeTyped(asked, read(this.userInput));
      return `${title}${styleText('cyan', S_BAR)}  ${line}\n${styleText('cyan', S_BAR_END)}  ${said}\n`;
    },
  })
    .prompt()
    .then((answer) => (typeof answer === 'string' ? use(answer) : answer));
}

/** Gives pasted line breaks back where a text may hold them, and joins its lines where it may not. */
function readLines(typed: string, hasLines: boolean): string {
  return hasLines
    ? typed.replaceAll(LINE_BREAK, '\n')
    : typed
        .split(LINE_BREAK)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join(' ');
}

/** What stands below a text while it is typed; a screen reader would read it after every letter, so that it gets the hint alone. */
function describeTyped({ hint = '', fault, remark }: TextAsked, typed: string): string {
  if (typed === '' || isAccessible(settings.accessible)) return styleText('dim', hint);
  const wrong = fault(typed);
  if (wrong !== null) return styleText('dim', wrong);
  const doubtful = remark?.(typed) ?? null;
  return doubtful === null ? styleText('green', '✓') : styleText('yellow', doubtful);
}
