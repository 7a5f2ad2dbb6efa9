/** A field of the editors' form, in the words of Sveltia CMS's configuration (https://sveltiacms.app/en/docs/fields). */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly widget: string;
  readonly required: boolean;
  readonly hint?: string;
  readonly default?: unknown;
  /** A regular expression, and what is said of a value that it does not fit. */
  readonly pattern?: readonly [string, string];
  readonly maxlength?: number;
  readonly options?: readonly FormOption[];
  readonly fields?: readonly FormField[];
  readonly [setting: string]: unknown;
}

/** One value of a field that offers several. */
export interface FormOption {
  readonly label: string;
  readonly value: string | boolean | number;
}

/** A group of files that the form lists and edits, or a line between two groups. */
export interface FormCollection {
  readonly name: string;
  readonly [setting: string]: unknown;
}

/** All that Sveltia CMS is started with. */
export interface FormConfig {
  readonly backend: Readonly<Record<string, unknown>>;
  readonly collections: readonly FormCollection[];
  readonly singletons: readonly FormCollection[];
  readonly [setting: string]: unknown;
}
