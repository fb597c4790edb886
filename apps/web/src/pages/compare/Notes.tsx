import { useMutation } from '@apollo/client/react';
import type { LocalizedText } from '@huilan/annual-report';
import type { Measure } from '@huilan/measures';
import { useState, type FormEvent } from 'react';
import { AnnotateDocument, AnnotationsDocument, RemoveAnnotationDocument } from '../../api/generated/graphql.js';
import type { ComparedSubject } from '../../charts/comparison.data.js';
import type { Region } from '../../frame/scope.js';
import { useRights } from '../../session/session.js';
import { dateText } from '../../wording/numbers.js';
import { useWording } from '../../wording/wording.js';
import type { Note } from './notes.data.js';

/** As the server has it (apps/api/src/annotations). */
const LONGEST = 500;

interface NotesProps {
  readonly region: Region;
  readonly measures: readonly Measure[];
  readonly subjects: readonly ComparedSubject[];
  readonly years: readonly number[];
  readonly notes: readonly Note[];
}

/** What people noted on the figures shown, and a form for another note for whoever runs the round. */
export function Notes(props: NotesProps) {
  const { region, measures, subjects, notes } = props;
  const wording = useWording();
  const { t } = wording;
  const { supervises } = useRights();
  const [writing, setWriting] = useState(false);
  const [refused, setRefused] = useState<LocalizedText | 'failed' | undefined>(undefined);
  const [remove] = useMutation(RemoveAnnotationDocument, { refetchQueries: [AnnotationsDocument] });
  if (notes.length === 0 && !supervises) return null;
  const nameOf = (note: Note) => (note.agencyId === null ? t('note.whole', { region: region.name }) : (subjects.find((subject) => subject.id === note.agencyId)?.name ?? ''));
  const about = (note: Note) => (note.year === null ? nameOf(note) : t('note.ofYear', { subject: nameOf(note), year: note.year }));
  const takeAway = async (id: string) => {
    const { data } = await remove({ variables: { id } }).catch(() => ({ data: undefined }));
    setRefused(data?.removeAnnotation.__typename === 'AnnotationRefused' ? data.removeAnnotation.message : data ? undefined : 'failed');
  };
  return (
    <section className="panel notes" aria-labelledby="notes" data-screen-only={notes.length === 0 || undefined}>
      <div className="notes-head">
        <h2 id="notes" className="panel-title">
          {t('note.heading')}
        </h2>
        {supervises && !writing && (
          <button type="button" className="button" onClick={() => setWriting(true)}>
            {t('note.add')}
          </button>
        )}
      </div>
      <p className="faint">{t(notes.length > 0 ? 'note.mark' : 'note.none')}</p>
      <ul className="note-list">
        {notes.map((note) => (
          <li key={note.id}>
            <strong>{about(note)}</strong> <span className="faint">{wording.of(measures.find((measure) => measure.key === note.measure)?.label ?? { zh: '', en: '' })}</span>
            <p>{note.text}</p>
            <p className="faint note-by">
              {t('note.by', { author: note.authorName, date: dateText(note.createdAt, wording.language) })}
              {supervises && (
                <button type="button" className="quiet-button" aria-label={t('note.removeOf', { text: note.text })} onClick={() => void takeAway(note.id)}>
                  {t('note.remove')}
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
      {refused && <p role="alert">{refused === 'failed' ? t('note.failed') : wording.of(refused)}</p>}
      {writing && <NoteForm {...props} onDone={() => setWriting(false)} />}
    </section>
  );
}

function NoteForm({ region, measures, subjects, years, onDone }: NotesProps & { readonly onDone: () => void }) {
  const wording = useWording();
  const { t } = wording;
  const [measure, setMeasure] = useState(measures[0]?.key ?? '');
  const [agencyId, setAgencyId] = useState('');
  const [year, setYear] = useState('');
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<LocalizedText | 'failed' | undefined>(undefined);
  const [annotate, { loading }] = useMutation(AnnotateDocument, { refetchQueries: [AnnotationsDocument], awaitRefetchQueries: true });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const annotation = { regionId: region.id, measure, text, ...(agencyId === '' ? {} : { agencyId }), ...(year === '' ? {} : { year: Number(year) }) };
    const { data } = await annotate({ variables: { annotation } }).catch(() => ({ data: undefined }));
    if (data?.annotate.__typename === 'Annotation') onDone();
    else setRefused(data?.annotate.message ?? 'failed');
  };
  return (
    <form className="note-form" onSubmit={(event) => void save(event)}>
      <label className="choice">
        <span>{t('note.about')}</span>
        <select value={agencyId} onChange={(event) => setAgencyId(event.target.value)}>
          <option value="">{t('note.whole', { region: region.name })}</option>
          {subjects.filter((subject) => !subject.isGroup).map((subject) => (
            <option key={subject.id} value={subject.id}>
              {subject.name}
            </option>
          ))}
        </select>
      </label>
      <label className="choice">
        <span>{t('compare.measures')}</span>
        <select value={measure} onChange={(event) => setMeasure(event.target.value)}>
          {measures.map((one) => (
            <option key={one.key} value={one.key}>
              {wording.of(one.label)}
            </option>
          ))}
        </select>
      </label>
      <label className="choice">
        <span>{t('note.year')}</span>
        <select value={year} onChange={(event) => setYear(event.target.value)}>
          <option value="">{t('note.everyYear')}</option>
          {years.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <label className="choice note-text">
        <span>{t('note.text')}</span>
        <textarea value={text} rows={3} maxLength={LONGEST} required placeholder={t('note.textHint')} onChange={(event) => setText(event.target.value)} />
      </label>
      <p className="faint">{t('note.visible')}</p>
      {refused && <p role="alert">{refused === 'failed' ? t('note.failed') : wording.of(refused)}</p>}
      <p className="note-actions">
        <button type="submit" className="button button-main" disabled={loading || text.trim() === ''}>
          {t('note.save')}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {t('note.cancel')}
        </button>
      </p>
    </form>
  );
}
