import type { IncomingMessage } from 'node:http';

/**
 * Reads a request's body, up to a number of bytes, and keeps it where `@hono/node-server` looks for a body that was read before it, so that
 * routes read it as ever. Stops reading one that is too long.
 */
export function readLimitedBody(request: IncomingMessage, most: number): Promise<Buffer | 'too long' | 'broken off'> {
  const length = request.headers['content-length'];
  if (length !== undefined && Number(length) > most) return Promise.resolve('too long');
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= most) return void chunks.push(chunk);
      request.pause();
      resolve('too long');
    });
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      Object.assign(request, { rawBody: body });
      resolve(body);
    });
    request.on('error', () => resolve('broken off'));
    request.on('close', () => resolve('broken off'));
  });
}
