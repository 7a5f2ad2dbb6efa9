declare const sanitised: unique symbol;

/** HTML that came out of the sanitising Markdown pipeline; the only HTML a page may write unescaped. */
export type Html = string & { readonly [sanitised]: true };

/** A Markdown body in the three forms that pages and their machine twins need. */
export interface Prose {
  /** As the editor wrote it. */
  readonly markdown: string;
  /** Sanitised, safe to write into a page. */
  readonly html: Html;
  /** Its words alone, in one line, for meta descriptions and search. */
  readonly text: string;
}
