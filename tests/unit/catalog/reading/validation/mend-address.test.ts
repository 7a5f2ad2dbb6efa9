import { describe, expect, test } from 'vitest';
import { mendAddress } from '#src/catalog/reading/validation/mend-address.ts';
import { httpsUrl } from '#src/catalog/schema/fields.ts';
import { repositorySchema } from '#src/catalog/schema/repository.ts';

const [repositoryUrl] = repositorySchema.options;

describe('says how to write an address', () => {
  test.each([
    [String.raw`https:\\ollama.com\docs`, 'Write `/` in place of `\\`: https://ollama.com/docs.'],
    ['https:ollama.com', 'Write it as https://ollama.com.'],
    ['HTTPS:///ollama.com ', 'Write it as https://ollama.com.'],
    ['git@github.com:o/n.git', 'Write it as https://github.com/o/n.'],
    ['https://google.com@evil.example/', 'Write it without what stands before the `@`.'],
    ['http://ollama.com', 'Write it as https://ollama.com, if that leads there.'],
    ['https://ollama', undefined],
    [`https:\\\\ollama.com/${'x'.repeat(300)}`, undefined],
  ])('%j', (text, sentence) => expect(mendAddress(text, httpsUrl)).toBe(sentence));
});

describe('says how to write the address of a repository', () => {
  test.each([
    ['ssh://git@github.com:22/o/n.git', 'https://github.com/o/n'],
    ['git@gitlab.com:group/sub/n.git', 'https://gitlab.com/group/sub/n'],
    ['https://github.com/o/n/tree/main?a#b', 'https://github.com/o/n'],
    ['https://gitlab.com/group/sub/n/-/blob/main/a.md', 'https://gitlab.com/group/sub/n'],
  ])('%j', (text, address) => expect(mendAddress(text, repositoryUrl)).toBe(`Write it as ${address}.`));

  test('but not what else an owner may be', () => expect(mendAddress('https://github.com/o', repositoryUrl)).toBeUndefined());
});
