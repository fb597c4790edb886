// The scales our charts ask Recharts for by name. Without this file, put in the place of all of d3-scale by vite.config.ts, the
// first page would load those of times and colours too.
export { scaleBand, scaleLinear, scalePoint, scaleSymlog } from 'd3-scale';
