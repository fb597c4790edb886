/** A whole number from `least` to `most`. */
export const between = (least, most) => least + Math.floor(Math.random() * (most - least + 1));

export const oneOf = (things) => things[between(0, things.length - 1)];

/** Draws among [weight, thing] by weight. */
export function weighted(choices) {
  let draw = Math.random() * choices.reduce((sum, [weight]) => sum + weight, 0);
  return (choices.find(([weight]) => (draw -= weight) < 0) ?? choices[0])[1];
}
