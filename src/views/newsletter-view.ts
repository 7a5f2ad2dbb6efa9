import type { Catalog } from '#src/catalog/catalog.ts';
import type { Site } from '#src/catalog/schema/site.ts';
import { CONFIRM_HOURS } from '#src/community/rules.ts';
import { belowHome } from './breadcrumb-view.ts';
import { hasNewsletter, NEWSLETTER_PATH } from './newsletter-links.ts';
import { wordNewsletter, type NewsletterWords } from './newsletter-words.ts';
import { buildPageView, type PageView } from './page-view.ts';
import { wordCount } from './wording.ts';

/** What asks for a reader's address. */
export interface SignUpView {
  /** *Weekly AI tool verdicts: get the next comparison in your inbox* */
  readonly promise: string;
}

/** One page of the newsletter. */
export interface NewsletterPageView extends NewsletterWords {
  readonly page: PageView;
  /** *48 hours*: how long a link confirms an address. */
  readonly confirmTime: string;
}

/** Words what asks for a reader's address; `null` on a site that offers no newsletter. */
export function buildSignUpView(catalog: Pick<Catalog, 'hasService' | 'site'>): SignUpView | null {
  return hasNewsletter(catalog) ? { promise: `${wordSubject(catalog.site)}: get the next comparison in your inbox` } : null;
}

/** Builds the pages of the newsletter; none for a site that offers none. */
export function buildNewsletterPages(catalog: Catalog): readonly NewsletterPageView[] {
  const signUp = buildSignUpView(catalog);
  if (signUp === null) return [];
  const confirmTime = wordCount(CONFIRM_HOURS, 'hour');
  return wordNewsletter(signUp.promise, confirmTime).map((words) => ({ ...words, page: buildPage(catalog, words), confirmTime }));
}

function buildPage(catalog: Catalog, { slug, title, lines }: NewsletterWords): PageView {
  const facts = { title, description: lines[0] ?? '', isHidden: true };
  const home = belowHome(title);
  if (slug === undefined) return buildPageView(catalog, { ...facts, path: NEWSLETTER_PATH, breadcrumb: home });
  const breadcrumb = { ...home, trail: [...home.trail, { text: 'Newsletter', href: NEWSLETTER_PATH }] };
  return buildPageView(catalog, { ...facts, path: `${NEWSLETTER_PATH}${slug}/`, breadcrumb });
}

/** What the newsletter is about, in the site's own words: *Weekly AI tool verdicts* where the eyebrow says *AI tool comparison*. */
function wordSubject({ eyebrow, name }: Site): string {
  const subject = /^(.+) comparisons?$/i.exec(eyebrow)?.[1];
  if (subject === undefined) return `Weekly verdicts from ${name}`;
  // A capital that only opens the line goes; one of an abbreviation or a name with more of them stays.
  const isCapitalised = /^\p{Lu}\p{Ll}+(?:\s|$)/u.test(subject);
  return `Weekly ${isCapitalised ? subject.charAt(0).toLowerCase() + subject.slice(1) : subject} verdicts`;
}
