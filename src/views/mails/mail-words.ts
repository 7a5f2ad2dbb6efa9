/** A mail before it is addressed: what every mail program can show, and the same without markup. */
export interface MailWords {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}
