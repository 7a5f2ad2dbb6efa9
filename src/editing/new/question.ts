import type { Answers, Context } from './answers.ts';
import type { Asker, Choice } from './prompts/asker.ts';

/** One thing to be known of a new record: asked for, or given by a flag. */
export interface Question {
  /** The flag without its hyphens. */
  readonly flag: string;
  /** What stands after the flag in the usage: `URL`. */
  readonly value: string;
  /** What is wanted, in one line, for the usage and for whoever is asked. */
  readonly help: string;
  /** What a prompt asks; the help when left out. */
  readonly label?: string;
  readonly isRequired?: boolean;
  /** Whether a stand-in is written where nothing is answered, and not just left out. */
  readonly isSentence?: boolean;
  readonly isMultiple?: boolean;
  /** Whether one flag may give several values with commas between them. */
  readonly isSplit?: boolean;
  /** Says what is wrong with a text, as the check would; `null` when nothing is. */
  readonly fault: (text: string, context: Context) => string | null;
  /** Says what is worth a second look at a text that may be used. */
  readonly remark?: (text: string, context: Context) => string | null;
  /** The values that are known. */
  readonly choices?: (context: Context) => readonly Choice[];
  /** Whether a value may be none of the known ones. */
  readonly isOpen?: boolean;
  /** What is used when nothing is answered; a prompt shows it. */
  readonly fallback?: (context: Context) => string | undefined;
  /** What is said where an answer is needed, and none follows from the name. */
  readonly unnamed?: string;
  /** What is said where no known value is left to choose. */
  readonly exhausted?: (context: Context) => string;
  /** Whether a dialogue asks it; always, when left out. */
  readonly isAsked?: (context: Context) => boolean;
  /** Asks what a single prompt cannot; gives answers by flag. */
  readonly ask?: (asker: Asker, context: Context) => Promise<Answers>;
}

/** A file to be written. */
export interface PlannedFile {
  /** Relative to the content folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** A kind of record that can be added. */
export interface Kind {
  readonly name: string;
  /** What it is, in one line. */
  readonly summary: string;
  /** Flags that the words after the kind answer, in their order. */
  readonly words: readonly string[];
  readonly questions: readonly Question[];
  /** Says what is wrong with the answers taken together; `null` when nothing is. */
  readonly fault?: (context: Context) => string | null;
  /** Writes the files of the record, when every answer is as it should be. */
  readonly plan: (context: Context) => readonly PlannedFile[];
}
