import { expect, test } from 'vitest';
import { makeLogger } from '#src/service/server/logger.ts';

/** What is logged of a fault. */
function logFault(error: unknown): Record<string, unknown> {
  const lines: string[] = [];
  makeLogger('info', { write: (line) => void lines.push(line) }).error({ err: error }, 'It failed.');
  return JSON.parse(lines.join('')) as Record<string, unknown>;
}

test('writes a line of JSON with the time and no name of the machine', () => {
  const { err, time, ...rest } = logFault(new Error('no'));
  expect(rest).toEqual({ level: 50, msg: 'It failed.' });
  expect(new Date(String(time)).toISOString()).toBe(time);
  expect(err).toMatchObject({ name: 'Error', message: 'no' });
});

test('leaves out what databases and mail servers tell of rows and addresses', () => {
  const cause = Object.assign(new Error('550 5.1.1 <ada@readers.example>: no such user'), {
    command: 'RCPT TO',
    response: 'ada@readers.example',
  });
  const error = Object.assign(new Error('Key (address)=(ada@readers.example) exists', { cause }), {
    code: '23505',
    detail: 'ada@readers.example',
  });
  const { err } = logFault(error) as { err: { stack: string; cause: { stack: string } } };
  const { stack, ...told } = err;
  const { stack: causeStack, ...toldCause } = err.cause;
  expect({ ...told, cause: toldCause }).toEqual({
    name: 'Error',
    message: 'Key (address)=([address]) exists',
    code: '23505',
    cause: { name: 'Error', message: '550 5.1.1 <[address]>: no such user' },
  });
  expect(stack + causeStack).not.toContain('ada');
});

test('leaves out the user and the password of a server', () => {
  const { err } = logFault(new Error('postgres://ada:pass@db.example:5432/votes is not there'));
  expect(err).toMatchObject({ message: 'postgres://[address]:5432/votes is not there' });
  expect(logFault('ada@readers.example').err).toEqual({ message: '[address]' });
});
