import { expect, test } from 'vitest';
import { buildPrivacyView } from '#src/views/privacy-view.ts';
import { makeCatalog, makeSite } from '../factories.ts';

test('a site without a service keeps nothing, and says so', () => {
  const { page, takesVotes, takesAddresses } = buildPrivacyView(makeCatalog());
  expect([page.description, page.isHidden, takesVotes, takesAddresses]).toEqual([
    'What stays in your browser. This site keeps nothing about its readers: no account, no cookie, no counting of visits.',
    false,
    false,
    false,
  ]);
});

test('tells of votes and addresses where they are taken, in the numbers that the service goes by', () => {
  const { page, ...view } = buildPrivacyView(makeCatalog({ hasService: true }));
  expect(page.description).toBe(
    'What stays in your browser, and what is kept when you vote or when you subscribe: no account, no counting of visits, nothing from other sites.',
  );
  expect(view).toEqual({
    siteName: 'Pairs',
    hasBookmarks: true,
    takesVotes: true,
    takesAddresses: true,
    cookieDays: 400,
    freshVoters: 20,
    holdHours: 72,
    logDays: 30,
    confirmHours: 48,
    sentMailDays: 90,
  });
});

test('says nothing of a newsletter that the site does not offer', () => {
  const site = makeSite({ features: { votes: true, newsletter: false, bookmarks: false, admin: true } });
  const { page, takesVotes, takesAddresses } = buildPrivacyView(makeCatalog({ site, hasService: true }));
  expect([page.description, takesVotes, takesAddresses]).toEqual([
    'What stays in your browser, and what is kept when you vote: no account, no counting of visits, nothing from other sites.',
    true,
    false,
  ]);
});
