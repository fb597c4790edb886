import type { AgencyOutcomeFragment } from '../../../api/generated/graphql.js';
import { Refusal } from '../../../frame/Messages.js';

type Outcome = AgencyOutcomeFragment | undefined;

export const isChanged = (outcome: Outcome): boolean => outcome?.__typename === 'AgenciesChanged';

/** Why agencies stay as they are; nothing where they changed. */
export function AgencyRefusal({ outcome }: { readonly outcome: Outcome }) {
  return outcome?.__typename === 'AgencyRefused' ? <Refusal code={outcome.code} message={outcome.message} /> : null;
}
