import { COMPLAINT_KINDS, type ComplaintKind } from '@huilan/annual-report';
import type { AgencyProfile } from '../agencies/agency-profile.js';
import type { AgencyRandomness } from '../randomness.js';

/** What the prose counts and no table does. */
export interface ActivityFigures {
  readonly disclosures: number;
  readonly website: number;
  readonly newMedia: number;
  readonly policyInterpretations: number;
  readonly complaints: Readonly<Record<ComplaintKind, number>>;
  readonly mediaSubmitted: number;
  readonly mediaAdopted: number;
  readonly training: number;
  /** Proposals of deputies answered; no indicator, but it stands in many reports. */
  readonly proposals: number;
  /** Information-processing fee (信息处理费) charged, in yuan. */
  readonly processingFee: number;
}

export function drawActivity(agency: AgencyProfile, yearsSince2019: number, randomness: AgencyRandomness): ActivityFigures {
  const habits = randomness.habits.of('activity');
  const growth = 1 + 0.11 * (habits.unit() - 0.25);
  const newMediaRatio = 0.25 + 1.1 * habits.unit();
  const interpretationRatio = 0.01 + 0.03 * habits.unit();
  const complaintGrowth = 1 + 0.16 * (habits.unit() - 0.3);
  const draw = randomness.year.of('activity');
  const disclosures = Math.max(6, Math.round(agency.disclosures * growth ** yearsSince2019 * draw.factor(0.1)));
  const mediaSubmitted = draw.count(20 + 60 * habits.unit());
  const complaints = Object.fromEntries(
    COMPLAINT_KINDS.map((kind) => {
      const mean = agency.complaints?.[kind] ?? 0;
      return [kind, mean === 0 ? 0 : Math.max(1, Math.round(draw.count(mean * complaintGrowth ** yearsSince2019) * draw.factor(0.08)))];
    }),
  ) as Record<ComplaintKind, number>;
  return {
    disclosures,
    website: Math.max(1, Math.round(disclosures * (0.5 + 0.4 * draw.unit()))),
    newMedia: Math.max(2, Math.round(disclosures * newMediaRatio * draw.factor(0.15))),
    policyInterpretations: Math.max(1, draw.count(disclosures * interpretationRatio)),
    complaints,
    mediaSubmitted,
    mediaAdopted: draw.binomial(mediaSubmitted, 0.3),
    training: draw.integer(1, 5),
    proposals: draw.count(4),
    processingFee: draw.chance(0.15) ? draw.integer(3, 60) * 10 : 0,
  };
}
