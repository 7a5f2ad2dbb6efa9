import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { answerUnreadable, checkHost, endUnreadable } from './answer-unreadable.ts';

/** What answers requests, as an app of Hono does. */
export interface Answering {
  fetch(request: Request, bindings: HttpBindings): Response | Promise<Response>;
}

/** Has an app answer what a server receives; what is no request is answered here, in a sentence too. */
export function serveRequests(server: Server, app: Answering): void {
  const last = new WeakMap<Duplex, ServerResponse>();
  const answer = getRequestListener(
    (request, bindings) => {
      checkHost((bindings as HttpBindings).incoming);
      return app.fetch(request, bindings as HttpBindings);
    },
    // A request of HTTP/1.0 may name no host.
    { errorHandler: answerUnreadable, hostname: 'localhost' },
  );
  const take = (request: IncomingMessage, response: ServerResponse): void => {
    last.set(request.socket, response);
    void answer(request, response);
  };
  // What else a client expects, it may do without: RFC 9110, section 10.1.1.
  server.on('request', take).on('checkExpectation', take);
  // A tunnel to elsewhere is nothing that is given here.
  server.on('connect', (_request, connection) => endUnreadable(null, connection));
  server.on('clientError', (fault: NodeJS.ErrnoException, connection) => {
    // What comes behind a last request is nobody's; the connection ends once that is answered.
    if (fault.code === 'HPE_CLOSED_CONNECTION') return;
    const response = last.get(connection);
    // An answer would be taken for that of an earlier request, or stand in the middle of it.
    const isAnswering = response !== undefined && !response.writableFinished && (response.headersSent || response.req.complete);
    if (isAnswering || !connection.writable || fault.code === 'ECONNRESET') connection.destroy();
    else endUnreadable(fault.code ?? null, connection);
  });
}
