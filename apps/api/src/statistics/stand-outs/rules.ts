import { backlogGrowing } from './backlog-growing.js';
import { complaintsRisen } from './complaints-risen.js';
import { correctedByCourts } from './corrected-by-courts.js';
import { correctedOnReconsideration } from './corrected-on-reconsideration.js';
import { disclosuresHalved } from './disclosures-halved.js';
import { requestsRisen } from './requests-risen.js';
import type { StandOutRule } from './stand-out-rule.js';
import { withheldFarFromPeers } from './withheld-far-from-peers.js';

/** Every rule, those first whose facts a supervisor wants to hear first. */
export const STAND_OUT_RULES: readonly StandOutRule[] = [
  correctedByCourts,
  withheldFarFromPeers,
  backlogGrowing,
  requestsRisen,
  correctedOnReconsideration,
  disclosuresHalved,
  complaintsRisen,
];
