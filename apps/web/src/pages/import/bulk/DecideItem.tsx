import { AutoComplete } from 'antd';
import { useState } from 'react';
import type { BatchDecision } from '../../../api/generated/graphql.js';
import { useAgencyChoices } from '../../../api/use-agency-choices.js';
import { isMeant } from '../../../wording/pinyin-initials.js';
import { useBulkWords } from '../../../i18n/bulk-words.js';
import { fileNameOf, type BatchItem } from './batch-item.js';
import { decisionOf, questionOf } from './decision.js';

interface Props {
  readonly batchId: string;
  readonly regionId: string;
  readonly item: BatchItem;
  readonly onDecide: (decision: BatchDecision) => void;
}

/** Asks what a file in doubt leaves open, or what is to be done with a refused one. */
export function DecideItem({ batchId, regionId, item, onDecide }: Props) {
  const words = useBulkWords();
  const name = fileNameOf(item.path);
  const question = questionOf(item.doubts);
  const { agencies } = useAgencyChoices({ regionId });
  const [agency, setAgency] = useState(question.candidates[0]?.name ?? question.unknownName ?? '');
  const [year, setYear] = useState(question.years[0] === undefined ? '' : String(question.years[0]));
  const isDoubtful = item.state === 'DOUBTFUL';
  const isFinal = item.doubts.some(({ code }) => code === 'REPORT_ACCEPTED');
  const decision = decisionOf(item.id, question, { agency, year: /^\d{4}$/.test(year) ? Number(year) : null }, agencies);
  const others = agencies.filter((one) => !question.candidates.some(({ id }) => id === one.id));
  const meant = [...question.candidates, ...others].filter((one) => question.candidates.some(({ id }) => id === one.id) || isMeant(one.name, agency));
  const isNew = question.asksAgency && agency.trim() !== '' && decision !== undefined && decision.agencyId == null;
  return (
    <form
      className="bulk-decide"
      onSubmit={(event) => {
        event.preventDefault();
        if (decision) onDecide(decision);
      }}
    >
      {question.asksAgency && (
        <label className="choice bulk-agency">
          <span>{words.chooseAgency}</span>
          <AutoComplete
            aria-label={words.agencyOf(name)}
            value={agency}
            onChange={setAgency}
            placeholder={words.agencyHint}
            options={meant.map((one) => ({ value: one.name, key: one.id }))}
          />
          {isNew && <span>{words.newAgency(agency.trim())}</span>}
        </label>
      )}
      {question.asksYear && (
        <label className="choice">
          <span>{words.chooseYear}</span>
          <input className="field bulk-year figures" inputMode="numeric" aria-label={words.yearOf(name)} value={year} onChange={(event) => setYear(event.target.value.trim())} list={`years-${item.id}`} />
          <datalist id={`years-${item.id}`}>
            {question.years.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        </label>
      )}
      <span className="bulk-buttons">
        {!isFinal && (
          <button type="submit" className="button button-main" disabled={decision === undefined} aria-label={isDoubtful ? words.decideOf(name) : words.readAgainOf(name)}>
            {isDoubtful ? (question.asksReplacement ? words.replace : words.decide) : words.readAgain}
          </button>
        )}
        <button type="button" className="button" aria-label={words.putAsideOf(name)} onClick={() => onDecide({ itemId: item.id, putAside: true })}>
          {words.putAside}
        </button>
        <a className="quiet-button" href={`/api/batches/${encodeURIComponent(batchId)}/items/${encodeURIComponent(item.id)}/file`} download aria-label={words.downloadOf(name)}>
          {words.download}
        </a>
      </span>
    </form>
  );
}
