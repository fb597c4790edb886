import { useChangesWords } from '../../../i18n/changes-words.js';
import { countText } from '../../../wording/numbers.js';
import { useWording } from '../../../wording/wording.js';
import { abridged, growth, sectionName, wholeCellName, type ChangedCell, type ChangedSection, type PrintedCell } from './changes.data.js';
import './changes.css';

/** Cells that differ, one a row: what stood there, what stands there, by how much it grew. */
export function CellChanges({ cells }: { readonly cells: readonly ChangedCell[] }) {
  const words = useChangesWords();
  const wording = useWording();
  return (
    <div className="changes-box" tabIndex={0} role="group" aria-label={words.cells(cells.length)}>
      <table className="changes-table">
        <thead>
          <tr>
            <th scope="col">{words.column.cell}</th>
            <th scope="col">{words.column.before}</th>
            <th scope="col">{words.column.after}</th>
            <th scope="col">{words.column.change}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((changed) => {
            const grown = growth(changed);
            return (
              <tr key={changed.cell}>
                <th scope="row">{wholeCellName(changed.cell, wording)}</th>
                <td className="figures">
                  <Printed cell={changed.before} />
                </td>
                <td className="figures">
                  <Printed cell={changed.after} />
                </td>
                <td className="figures">{grown !== undefined && `${grown > 0 ? '+' : ''}${countText(grown)}`}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Printed({ cell }: { readonly cell: PrintedCell }) {
  const { values } = useChangesWords();
  if (cell === null) return <span className="faint">{values.absent}</span>;
  if (cell.kind === 'BLANK') return <span className="faint">{values.BLANK}</span>;
  if (cell.kind === 'NOT_APPLICABLE') return <span className="faint">{cell.raw.trim() || values.NOT_APPLICABLE}</span>;
  return cell.raw;
}

/** Texts that differ, part by part: what was added and what was struck. */
export function TextChanges({ sections }: { readonly sections: readonly ChangedSection[] }) {
  const words = useChangesWords();
  const wording = useWording();
  return (
    <>
      {sections.map(({ section, parts }) => (
        <section key={section} className="changes-text">
          <h3>{sectionName(section, wording)}</h3>
          <p>
            {abridged(parts).map(({ kind, text }, index) =>
              kind === 'SAME' ? (
                <span key={index} className="changes-same">
                  {text}
                </span>
              ) : kind === 'ADDED' ? (
                <ins key={index}>
                  <span className="visually-hidden">{words.added}</span>
                  {text}
                </ins>
              ) : (
                <del key={index}>
                  <span className="visually-hidden">{words.removed}</span>
                  {text}
                </del>
              ),
            )}
          </p>
        </section>
      ))}
      {sections.length > 0 && <p className="faint">{words.legend}</p>}
    </>
  );
}
