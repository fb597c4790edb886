import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { StandOutsDocument } from '../../api/generated/graphql.js';
import { saveFile } from '../../charts/save-file.js';
import { Emptiness } from '../../frame/Messages.js';
import { SampleMark } from '../../frame/SampleMark.js';
import { useScope } from '../../frame/scope.js';
import { usePageTitle } from '../../frame/use-page-title.js';
import { keepBriefing, readBriefing, withEntry, withEntryMoved, type Briefing, type BriefingEntry } from '../../takeaway/briefing/briefing.js';
import { writeBriefing } from '../../takeaway/briefing/write-briefing.js';
import { useTakeawayWords } from '../../takeaway/words.js';
import { pageAddress } from '../../view/page-address.js';
import { useWording } from '../../wording/wording.js';
import { drawingAddress } from './drawing-address.js';
import { Presentation } from './Presentation.js';
import { slidesOf } from './slides.js';
import './briefing.css';

/** The briefing: figures and words in an order of one's own, as a Word document or on the screen of the meeting room. */
export function BriefingPage() {
  const wording = useWording();
  const words = useTakeawayWords();
  const { region, years, selection } = useScope();
  const [briefing, setBriefing] = useState(readBriefing);
  const [said, setSaid] = useState('');
  const [presenting, setPresenting] = useState(false);
  usePageTitle(words('briefing'));
  const { data } = useQuery(StandOutsDocument, { variables: { regionId: region?.id ?? '', year: years?.to ?? 0 }, skip: !region || !years });
  const isSample = briefing.entries.some((entry) => entry.isSample);
  const title = briefing.title || (region && years ? words('briefingDefaultTitle', { region: region.name, year: years.to }) : words('briefing'));
  const change = (changed: Briefing) => {
    setBriefing(changed);
    setSaid(keepBriefing(changed) ? '' : words('briefingFull'));
  };
  const replace = (entry: BriefingEntry) => change(withEntry(briefing, entry));
  const addStandOuts = () =>
    change(
      (data?.standOuts ?? []).reduce<Briefing>(
        (all, one) => withEntry(all, { kind: 'words', id: `${one.rule} ${one.agencyId} ${one.year} ${one.measure}`, text: wording.of(one.sentence), isSample: region?.isSample ?? false }),
        briefing,
      ),
    );
  const addWords = () => change(withEntry(briefing, { kind: 'words', id: `words ${Date.now()}`, text: '', isSample: false }));
  const download = async () => {
    setSaid(words('writing'));
    try {
      const file = `${title}.docx`;
      saveFile(file, await writeBriefing({ ...briefing, title }, isSample ? wording.t('sample.mark') : ''), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document');
      setSaid(words('written', { file }));
    } catch {
      setSaid(words('notWritten'));
    }
  };
  const isEmpty = briefing.entries.length === 0;
  const slides = slidesOf({ ...briefing, title });
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1 className="page-title">
            {words('briefing')}
            <SampleMark shown={isSample} />
          </h1>
          <p className="page-subtitle">{words('briefingSubtitle')}</p>
        </div>
        <div className="briefing-tools">
          {data && data.standOuts.length > 0 && years && (
            <button type="button" className="button" onClick={addStandOuts}>
              {words('addStandOuts', { year: years.to })}
            </button>
          )}
          <button type="button" className="button" onClick={addWords}>
            {words('addWords')}
          </button>
          <button type="button" className="button" disabled={slides.length === 0} onClick={() => setPresenting(true)} title={words('presentHint')}>
            {words('present')}
          </button>
          <button type="button" className="button button-main" disabled={isEmpty} onClick={() => void download()}>
            {words('word')}
          </button>
        </div>
      </div>
      <p role="status" className="briefing-said">
        {said}
      </p>
      {isEmpty ? (
        <Emptiness
          title={words('briefingEmpty')}
          action={
            <Link className="button button-main" to={pageAddress.compare(selection)}>
              {words('toCompare')}
            </Link>
          }
        >
          {words('briefingEmptyHint')}
        </Emptiness>
      ) : (
        <>
          <label className="briefing-field">
            <span>{words('briefingTitle')}</span>
            <input className="field" value={title} onChange={(event) => change({ ...briefing, title: event.target.value })} />
          </label>
          <ol className="briefing-entries">
            {briefing.entries.map((entry) => (
              <li key={entry.id} className="panel briefing-entry">
                <label className="briefing-field">
                  <span>{words(entry.kind === 'words' ? 'words' : 'caption')}</span>
                  <textarea
                    rows={entry.kind === 'words' ? 3 : 1}
                    value={entry.kind === 'words' ? entry.text : entry.caption}
                    onChange={(event) => replace(entry.kind === 'words' ? { ...entry, text: event.target.value } : { ...entry, caption: event.target.value })}
                  />
                </label>
                {entry.kind === 'figure' && (
                  <>
                    <p className="figure-subtitle">{entry.subtitle}</p>
                    <img className="briefing-drawing" src={drawingAddress(entry.drawing.markup)} width={entry.drawing.width} height={entry.drawing.height} alt={entry.caption} />
                  </>
                )}
                <div className="briefing-entry-tools">
                  {entry.kind === 'figure' && (
                    <a className="quiet-button" href={entry.address}>
                      {words('original')}
                    </a>
                  )}
                  <button type="button" className="quiet-button" onClick={() => change(withEntryMoved(briefing, entry.id, -1))}>
                    {words('up')}
                  </button>
                  <button type="button" className="quiet-button" onClick={() => change(withEntryMoved(briefing, entry.id, 1))}>
                    {words('down')}
                  </button>
                  <button type="button" className="quiet-button" onClick={() => change({ ...briefing, entries: briefing.entries.filter((one) => one.id !== entry.id) })}>
                    {words('remove')}
                  </button>
                </div>
              </li>
            ))}
          </ol>
        </>
      )}
      {presenting && <Presentation title={title} slides={slides} onLeave={() => setPresenting(false)} />}
    </div>
  );
}
