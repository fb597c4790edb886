import type { KeyboardEvent } from 'react';

const STEPS: Record<string, readonly [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrow keys walk the cells of a form (elements with `data-row` and `data-column`); over merged and missing cells too. */
export function walkGrid(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const from = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
  if (!step || !from) return;
  const [rows, columns] = step;
  const at = positionOf(from);
  const ahead = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')].filter((cell) => {
    const there = positionOf(cell);
    return rows === 0 ? there.row === at.row && Math.sign(there.column - at.column) === columns : Math.sign(there.row - at.row) === rows;
  });
  const distance = (cell: HTMLElement) => {
    const there = positionOf(cell);
    return Math.abs(there.row - at.row) * 1000 + Math.abs(there.column - at.column);
  };
  const nearest = ahead.sort((one, other) => distance(one) - distance(other))[0];
  if (!nearest) return;
  event.preventDefault();
  nearest.focus();
}

function positionOf(cell: HTMLElement): { row: number; column: number } {
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}
