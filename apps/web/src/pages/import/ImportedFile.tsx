import { AutoComplete, InputNumber, Progress } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { FORMAT_DEFINITIONS } from '@huilan/annual-report';
import type { Declaration, Imported, NeedsDeclaration } from '../../api/import-file.js';
import { useAgencyChoices } from '../../api/use-agency-choices.js';
import { isMeant } from '../../wording/pinyin-initials.js';
import { useScope } from '../../frame/scope.js';
import { pageAddress } from '../../view/page-address.js';
import { sizeText } from '../../wording/numbers.js';
import { useWording } from '../../wording/wording.js';
import { SeverityCounts } from '../report/SeverityCounts.js';
import type { QueuedImport } from './import-queue.js';

/** One file on its way, or what became of it. */
export function ImportedFile({ queued, onAgain }: { readonly queued: QueuedImport; readonly onAgain: (declaration: Declaration) => void }) {
  const { t } = useWording();
  const { file, state } = queued;
  return (
    <li className={`import-file import-${state.step === 'done' ? state.outcome.outcome : state.step}`}>
      <div className="import-file-head">
        <strong className="import-name">{file.name}</strong>
        <span className="faint figures">{sizeText(file.size)}</span>
      </div>
      <Way queued={queued} onAgain={onAgain} label={t('import.progressOf', { file: file.name })} />
    </li>
  );
}

function Way({ queued, onAgain, label }: { readonly queued: QueuedImport; readonly onAgain: (declaration: Declaration) => void; readonly label: string }): ReactNode {
  const wording = useWording();
  const { t } = wording;
  const { selection } = useScope();
  const { state } = queued;
  switch (state.step) {
    case 'waiting':
      return <p className="faint">{t('import.waiting')}</p>;
    case 'sending':
      return (
        <div className="import-progress">
          <Progress percent={Math.round(state.share * 100)} size="small" aria-label={label} />
          <span className="faint">{t('import.sending')}</span>
        </div>
      );
    case 'reading':
      return (
        <div className="import-progress">
          <Progress percent={100} size="small" status="active" showInfo={false} aria-label={label} />
          <span className="faint">{t('import.reading')}</span>
        </div>
      );
    case 'unreachable':
      return (
        <div className="import-result" role="alert">
          <span>{t('import.unreachable')}</span>
          <button type="button" className="button" onClick={() => onAgain({})}>
            {t('import.again')}
          </button>
        </div>
      );
    case 'done':
      break;
  }
  const { outcome } = state;
  switch (outcome.outcome) {
    case 'imported':
      return <Read imported={outcome} />;
    case 'alreadyKnown':
      return (
        <div className="import-result">
          <span>{t('import.known', { agency: outcome.agency.name, year: outcome.year })}</span>
          <Link className="button" to={pageAddress.report(outcome.reportId, selection)}>
            {t('import.open')}
          </Link>
        </div>
      );
    case 'needsDeclaration':
      return <Declare needed={outcome} declared={queued.declaration} onAgain={onAgain} />;
    case 'refused':
      return (
        <div className="import-result import-refusal" role="alert">
          <span>
            {wording.of(outcome.message)} <span className="message-code">{outcome.code}</span>
          </span>
        </div>
      );
  }
}

function Read({ imported }: { readonly imported: Imported }) {
  const wording = useWording();
  const { t } = wording;
  const { selection } = useScope();
  const format = FORMAT_DEFINITIONS.find((one) => one.format === imported.format);
  const { errors, warnings, notices } = imported.findings;
  const facts = [
    imported.agency.isNew ? t('import.newAgency') : null,
    imported.versionNumber > 1 ? t('import.newVersion', { number: imported.versionNumber }) : null,
    format ? wording.of(format.notice) : t('report.formatUnknown'),
    t('import.cells', { count: imported.cellsRead }),
    t('import.indicators', { count: imported.indicatorsRead }),
    imported.questions > 0 ? t('import.questions', { count: imported.questions }) : null,
  ].filter(Boolean);
  return (
    <div className="import-result">
      <div className="import-read">
        <span className="import-what">{t('report.title', { agency: imported.agency.name, year: imported.year })}</span>
        <span className="faint">{facts.join(' · ')}</span>
        <span className="import-findings">
          {errors + warnings + notices === 0 ? <span className="faint">{t('findings.none')}</span> : <SeverityCounts errors={errors} warnings={warnings} notices={notices} />}
        </span>
      </div>
      <div className="import-links">
        <Link className="button button-main" to={pageAddress.report(imported.reportId, selection)} aria-label={t('import.openOf', { agency: imported.agency.name, year: imported.year })}>
          {t('import.open')}
        </Link>
        <Link
          className="button"
          to={pageAddress.compare({ ...selection, kinds: [], years: { from: imported.year, to: imported.year }, highlight: imported.agency.id })}
          aria-label={t('import.compareOf', { agency: imported.agency.name, year: imported.year })}
        >
          {t('import.compare')}
        </Link>
      </div>
    </div>
  );
}

/** Asks for what the file does not say, and sends it again. */
function Declare(props: { readonly needed: NeedsDeclaration; readonly declared: Declaration; readonly onAgain: (declaration: Declaration) => void }) {
  const { needed, declared, onAgain } = props;
  const wording = useWording();
  const { t } = wording;
  const { agencies } = useAgencyChoices(declared.regionId === undefined ? {} : { regionId: declared.regionId });
  const found = typeof needed.found.agency === 'string' ? needed.found.agency : (needed.found.agency?.name ?? '');
  const [name, setName] = useState(declared.agencyName ?? found);
  const [year, setYear] = useState<number | null>(declared.year ?? needed.found.year ?? null);
  const asksAgency = needed.missing.includes('agency');
  const asksYear = needed.missing.includes('year');
  const complete = (!asksAgency || name.trim() !== '') && (!asksYear || year !== null);
  const send = () => {
    const known = agencies.find((agency) => agency.name === name.trim());
    onAgain({
      ...(asksAgency ? (known ? { agencyId: known.id } : { agencyName: name.trim() }) : {}),
      ...(asksYear && year !== null ? { year } : {}),
    });
  };
  return (
    <form
      className="import-result import-declare"
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) send();
      }}
    >
      <p>{wording.of(needed.message)}</p>
      <div className="import-fields">
        {asksAgency && (
          <label className="choice">
            <span>{t('import.agency')}</span>
            <AutoComplete
              aria-label={t('import.agency')}
              value={name}
              onChange={setName}
              options={agencies.filter((agency) => isMeant(agency.name, name)).map((agency) => ({ value: agency.name, key: agency.id }))}
              placeholder={t('import.agencyHint')}
            />
          </label>
        )}
        {asksYear && (
          <label className="choice import-year">
            <span>{t('import.year')}</span>
            <InputNumber aria-label={t('import.year')} value={year} onChange={setYear} min={2008} max={2099} precision={0} controls={false} />
          </label>
        )}
        <button type="submit" className="button button-main" disabled={!complete}>
          {t('import.send')}
        </button>
      </div>
    </form>
  );
}
