import type { CriticReview } from 'schema-dts';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { wordPlainVerdict } from '../panel-words.ts';
import { describeOrganization } from './organization.ts';

/**
 * The panel's takes on a tool as editorial reviews of the site, in panel order. A persona is no person, so that it stands in the review's name
 * and the site is the author. No review carries a rating: search engines read one as a user's (Google Search Central, “Review snippet”:
 * ratings must be sourced directly from users), and a panel's score is none.
 */
export function describeReviews(
  { site, personas }: Pick<Catalog, 'site' | 'personas'>,
  tool: Pick<Tool, 'reviews'>,
): readonly CriticReview[] {
  return personas.flatMap(({ id, name }) => {
    const review = tool.reviews.find(({ persona }) => persona === id);
    if (!review) return [];
    return {
      '@type': 'CriticReview',
      name: `${name}: ${wordPlainVerdict(review.verdict)}`,
      author: describeOrganization(site),
      datePublished: review.date,
      ...(review.revised !== undefined && { dateModified: review.revised }),
      reviewBody: review.body.text,
    } as const;
  });
}
