import { expect, test } from 'vitest';
import { describeRepository } from '#src/catalog/repository.ts';

test.each([
  ['https://github.com/o/n.git', 'github'],
  ['https://github.works.example/o/n', 'github'],
  ['https://gitlab.works.example/group/sub/n', 'gitlab'],
  ['https://codeberg.org/o/n/', 'forgejo'],
  ['https://my-forgejo.example/o/n', 'forgejo'],
  ['https://gitea.works.example/o/n', 'forgejo'],
  ['https://bitbucket.org/o/n', undefined],
  ['https://codeberg.org.example/o/n', undefined],
])('tells from the host of %s what keeps a repository', (address, forge) => {
  expect(describeRepository(address)?.forge).toBe(forge);
});

test('takes what a setting says before what the host would', () => {
  expect(describeRepository({ url: 'https://github.example/o/n.git/', forge: 'forgejo', branch: 'drafts', folder: '/data/' })).toEqual({
    url: 'https://github.example/o/n',
    forge: 'forgejo',
    branch: 'drafts',
    folder: 'data',
    path: 'o/n',
  });
});
