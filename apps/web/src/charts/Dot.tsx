/** A point of a plot within its mark, larger for the pointer than for the eye; hollow where it stands for too few cases. */
export function Dot({ left, top, radius, reach, colour, weak }: { readonly left: number; readonly top: number; readonly radius: number; readonly reach: number; readonly colour: string; readonly weak: boolean }) {
  return (
    <>
      <circle cx={left} cy={top} r={reach} fill="transparent" />
      <circle className="point mark-shape" cx={left} cy={top} r={radius} fill={weak ? 'var(--paper)' : colour} stroke={weak ? colour : 'var(--paper)'} strokeWidth={1.25} />
    </>
  );
}
