import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as a server got it. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** The mail itself, headers unfolded. */
  readonly source: string;
  readonly messageId: string;
}

/** What a test has the server answer. */
export interface SmtpAnswers {
  /** To a sender: a code from 400 on refuses. */
  readonly from?: (address: string) => number;
  /** To a recipient; the second argument counts the times that one was named, from 1 on. */
  readonly to?: (address: string, times: number) => number | 'drop' | 'hang';
  /** After a mail came in whole and before it is acknowledged; what is thrown drops the connection. */
  readonly whole?: (mail: ReceivedMail) => void | Promise<void>;
  readonly options?: SMTPServerOptions;
}

/** A real SMTP server on a free port. */
export interface SmtpInbox {
  readonly url: string;
  readonly port: number;
  /** Mails that were acknowledged, in their order. */
  readonly mails: readonly ReceivedMail[];
  /** Connections that were opened. */
  readonly connections: () => number;
  close(): Promise<void>;
}

/** Starts a server that takes every mail, unless the test has it answer otherwise. */
export async function startSmtpInbox(answers: SmtpAnswers = {}, port = 0): Promise<SmtpInbox> {
  const mails: ReceivedMail[] = [];
  const times = new Map<string, number>();
  let connections = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 100,
    logger: false,
    onConnect(_session, callback) {
      connections += 1;
      callback();
    },
    onMailFrom: ({ address }, _session, callback) => callback(refusal(answers.from?.(address) ?? 250)),
    onRcptTo({ address }, session, callback) {
      times.set(address, (times.get(address) ?? 0) + 1);
      const answer = answers.to?.(address, times.get(address) ?? 0) ?? 250;
      if (answer === 'hang') return;
      if (answer === 'drop') return dropConnection(server, session.id);
      callback(refusal(answer));
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const mail = readMail(Buffer.concat(chunks).toString(), mailFrom === false ? '' : mailFrom.address, rcptTo);
        Promise.resolve()
          .then(() => answers.whole?.(mail))
          .then(
            () => {
              mails.push(mail);
              callback();
            },
            () => dropConnection(server, session.id),
          );
      });
    },
    ...answers.options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: bound } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${bound}`,
    port: bound,
    mails,
    connections: () => connections,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function refusal(code: number): Error | null {
  return code < 400 ? null : Object.assign(new Error('No.'), { responseCode: code });
}

function dropConnection(server: SMTPServer, session: string): void {
  for (const connection of server.connections as Set<{ id: string; _socket: { destroy: () => void } }>) {
    if (connection.id === session) connection._socket.destroy();
  }
}

function readMail(raw: string, from: string, recipients: readonly { readonly address: string }[]): ReceivedMail {
  const source = raw.replace(/\r\n(?=[ \t])/g, '');
  const [, messageId = ''] = /^Message-ID: (.*)$/im.exec(source) ?? [];
  return { from, to: recipients.map(({ address }) => address), source, messageId: messageId.trim() };
}
