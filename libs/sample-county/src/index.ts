export type { PlantedMistake } from './mistakes/planted-mistake.js';
export { brokenLaws, type BrokenLaw } from './mistakes/broken-laws.js';
export * from './sample-county.js';
export type { SampleStory } from './stories.js';
export { USUAL_FILE_TYPES } from './hand-in.js';
