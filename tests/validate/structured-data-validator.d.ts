/** The parts in use here of a package that comes without types. */
declare module '@adobe/structured-data-validator' {
  /** One thing wrong with structured data. */
  export interface Issue {
    readonly issueMessage: string;
    readonly severity: 'ERROR' | 'WARNING';
    readonly path: readonly { readonly type?: string | readonly string[]; readonly property?: string }[];
  }

  /** Holds structured data against the rules of Google. */
  export default class Validator {
    /** Takes things by syntax and type; it changes what it is given. */
    validate(data: { readonly jsonld: Readonly<Partial<Record<string, readonly object[]>>> }): Promise<readonly Issue[]>;
  }
}
