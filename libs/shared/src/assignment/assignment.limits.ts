export const ASSIGNMENT_LIMITS = {
  reason: 2_000,
  section: 60,
  person: 40,
  telephone: 30,
  contactPeople: 200,
  contactSummary: 2_000,
  contactWords: 2_000,
  opinion: 10_000,
} as const;

/** How a unit talked with the proposer (procedure §1.9). */
export const CONTACT_WAYS = ['visit', 'meeting', 'telephone', 'onSite', 'message'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];
