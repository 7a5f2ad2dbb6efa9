/** A secret that was lost, or that cannot be read: its message tells an operator in one sentence what to do. */
export class SecretFault extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'SecretFault';
  }
}
