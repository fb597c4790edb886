/** A line without axes, for the shape of some years at a glance. Hidden from screen readers: its figures stand beside it. */
export function Sparkline({ values, height = 28, width = 96 }: { readonly values: readonly (number | null)[]; readonly height?: number; readonly width?: number }) {
  const known = values.filter((value): value is number => value !== null);
  const largest = Math.max(0, ...known);
  const smallest = Math.min(0, ...known);
  const x = (index: number) => (values.length < 2 ? width - 4 : 4 + (index / (values.length - 1)) * (width - 8));
  const y = (value: number) => height - 4 - ((value - smallest) / (largest - smallest || 1)) * (height - 8);
  let path = '';
  let drawing = false;
  values.forEach((value, index) => {
    if (value === null) drawing = false;
    else {
      path += `${drawing ? 'L' : 'M'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
      drawing = true;
    }
  });
  const lastIndex = values.length - 1;
  const last = values[lastIndex];
  return (
    <svg width={width} height={height} aria-hidden="true" className="sparkline">
      <path d={path} fill="none" stroke="var(--ink-faint)" strokeWidth={1.5} strokeLinejoin="round" />
      {last !== null && last !== undefined && <circle cx={x(lastIndex)} cy={y(last)} r={3} fill="var(--accent)" />}
    </svg>
  );
}
