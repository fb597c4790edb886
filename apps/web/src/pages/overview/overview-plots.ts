/** The plots of the overview, in a file of their own: key figures do not wait for what draws them. */
export { StandingStacks } from '../../charts/StandingStacks.js';
export { TrendLines } from '../../charts/TrendLines.js';
