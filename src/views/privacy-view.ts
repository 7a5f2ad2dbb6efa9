import type { Catalog } from '#src/catalog/catalog.ts';
import { CONFIRM_HOURS, FRESH_VOTERS, HOLD_HOURS, HOLD_LOG_DAYS, SENT_MAIL_DAYS, VOTER_COOKIE_DAYS } from '#src/community/rules.ts';
import { belowHome } from './breadcrumb-view.ts';
import { PRIVACY_PATH } from './links.ts';
import { buildPageView, type PageView } from './page-view.ts';

/** What the page on privacy says is kept, which hangs on the parts that the site has. */
export interface PrivacyView {
  readonly page: PageView;
  readonly siteName: string;
  readonly hasBookmarks: boolean;
  /** Whether readers can vote here. */
  readonly takesVotes: boolean;
  readonly takesAddresses: boolean;
  readonly cookieDays: number;
  readonly freshVoters: number;
  readonly holdHours: number;
  readonly logDays: number;
  readonly confirmHours: number;
  readonly sentMailDays: number;
}

/** Builds the page that says what is kept about readers. */
export function buildPrivacyView(catalog: Catalog): PrivacyView {
  const { features, name } = catalog.site;
  const takesVotes = catalog.hasService && features.votes;
  const takesAddresses = catalog.hasService && features.newsletter;
  const asked = [...(takesVotes ? ['when you vote'] : []), ...(takesAddresses ? ['when you subscribe'] : [])];
  return {
    page: buildPageView(catalog, {
      title: 'Privacy',
      description:
        asked.length === 0
          ? 'What stays in your browser. This site keeps nothing about its readers: no account, no cookie, no counting of visits.'
          : `What stays in your browser, and what is kept ${asked.join(' or ')}: no account, no counting of visits, nothing from other sites.`,
      path: PRIVACY_PATH,
      breadcrumb: belowHome('Privacy'),
    }),
    siteName: name,
    hasBookmarks: features.bookmarks,
    takesVotes,
    takesAddresses,
    cookieDays: VOTER_COOKIE_DAYS,
    freshVoters: FRESH_VOTERS,
    holdHours: HOLD_HOURS,
    logDays: HOLD_LOG_DAYS,
    confirmHours: CONFIRM_HOURS,
    sentMailDays: SENT_MAIL_DAYS,
  };
}
