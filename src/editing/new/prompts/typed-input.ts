import { settings } from '@clack/prompts';
import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { stripVTControlCharacters } from 'node:util';

/** Asks a terminal to mark what is pasted, and to do so no longer (xterm's “bracketed paste”, mode 2004). */
export const PASTES_MARKED = '\u001b[?2004h';
export const PASTES_UNMARKED = '\u001b[?2004l';

/** Stands for a line break in what was pasted: to readline a letter like others, where a break would submit what stands before it. */
export const LINE_BREAK = '\uE00D';

const PASTE_START = '\u001b[200~';
const PASTE_END = '\u001b[201~';
/** Stands in the stream of keys for a pasted text. */
const PASTED = '\uE00E';
const STOP = '\u0003';
const END_OF_INPUT = /\u0004/g;
const STAND_INS = /[\uE00D\uE00E]/g;

/** What no hand types within one chunk. */
const MANY_KEYS = 32;
/** A chunk of this length may be a part of a longer paste, whose next part comes within the time. */
const LARGE_CHUNK = 1000;
const NEXT_PART_MS = 50;

/**
 * Passes on the keys of a terminal, and a pasted text as if it were one key: so that its line breaks submit nothing, whether the terminal
 * marks pastes or not. Ctrl-D stops as Ctrl-C does, where readline would go away without a word.
 */
export class TypedInput extends Readable {
  readonly isTTY: boolean;
  readonly #source: Readable;
  readonly #pastes: string[] = [];
  #open = '';
  #isPasting = false;
  #lastLarge = Number.NEGATIVE_INFINITY;

  constructor(source: Readable) {
    super();
    this.#source = source;
    this.isTTY = 'isTTY' in source && source.isTTY === true;
    const decoder = new StringDecoder('utf8');
    // Read only while a question is open: until then the keys wait in the terminal.
    source.pause();
    source.on('data', (chunk: Buffer | string) => this.#read(typeof chunk === 'string' ? chunk : decoder.write(chunk)));
  }

  /** Switches the terminal's own handling of lines; nothing where the source is none. */
  setRawMode(isRaw: boolean): this {
    const source: Readable & { setRawMode?: (isRaw: boolean) => unknown } = this.#source;
    source.setRawMode?.(isRaw);
    return this;
  }

  override pause(): this {
    this.#source.pause();
    return super.pause();
  }

  override resume(): this {
    this.#source.resume();
    return super.resume();
  }

  // The source pushes.
  override _read(): void {}

  /** Gives the pasted text where its stand-in comes by: readline then takes it in one step, and not letter by letter. */
  override emit(event: string | symbol, ...args: unknown[]): boolean {
    if (event !== 'keypress' || args[0] !== PASTED) return super.emit(event, ...args);
    const text = this.#pastes.shift() ?? '';
    // A word that is the name of a key, such as `escape`, would be taken for the key.
    const keys = settings.aliases.has(text) ? Array.from(text) : [text];
    for (const key of keys) super.emit('keypress', key, { sequence: key, name: undefined, ctrl: false, meta: false, shift: false });
    return true;
  }

  #read(chunk: string): void {
    if (chunk === STOP) [this.#open, this.#isPasting] = ['', false];
    let rest = this.#open + chunk;
    this.#open = '';
    for (;;) {
      const mark = this.#isPasting ? PASTE_END : PASTE_START;
      const index = rest.indexOf(mark);
      if (index === -1) break;
      if (this.#isPasting) this.#paste(rest.slice(0, index));
      else this.#type(rest.slice(0, index));
      rest = rest.slice(index + mark.length);
      this.#isPasting = !this.#isPasting;
    }
    const cut = this.#isPasting ? 0 : rest.search(/\u001b\[20{0,2}$/);
    if (cut !== -1) [this.#open, rest] = [rest.slice(cut), rest.slice(0, cut)];
    this.#type(rest);
  }

  #type(chunk: string): void {
    if (chunk === '') return;
    if (this.#isPaste(chunk)) {
      this.#paste(chunk);
      return;
    }
    const keys = chunk.replace(STAND_INS, '').replace(END_OF_INPUT, STOP);
    // One Enter, however often it was pressed within a chunk; what comes after it is for the next question, and comes on its own.
    for (const part of keys.replace(/[\r\n]+/g, '\r').match(/[^\r]*\r|[^\r]+/g) ?? []) this.push(part);
  }

  #isPaste(chunk: string): boolean {
    const isNextPart = performance.now() - this.#lastLarge < NEXT_PART_MS;
    // Arrows and the like are keys; a person may be ahead of a slow line with them.
    if (/[^\P{Cc}\r\n\t]/u.test(chunk)) return false;
    if (chunk.length >= LARGE_CHUNK) this.#lastLarge = performance.now();
    const isWithinText = /\n[^\n]|[^\n]\n\n/.test(chunk.replace(/\r\n?/g, '\n'));
    return isNextPart || isWithinText || chunk.replace(/[\r\n]+$/, '').length > MANY_KEYS;
  }

  #paste(pasted: string): void {
    const lines = stripVTControlCharacters(pasted)
      .replace(STAND_INS, '')
      .replaceAll('\t', '    ')
      .split(/\r\n|\r|\n/);
    const text = lines.map((line) => line.replace(/\p{Cc}/gu, '')).join(LINE_BREAK);
    if (text === '') return;
    this.#pastes.push(text);
    this.push(PASTED);
  }
}
