import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { PublishYearDocument } from '../../api/generated/graphql.js';
import { Refusal, Unreachable } from '../../frame/Messages.js';
import { useWording } from '../../wording/wording.js';

/** Publishes what is accepted of a year, after one more question; then says how many, and whose report was not. */
export function PublishYear({ regionId, year, accepted, onPublished }: { readonly regionId: string; readonly year: number; readonly accepted: number; readonly onPublished: () => void }) {
  const { t } = useWording();
  const [asked, setAsked] = useState(false);
  const [publish, { data, loading, error }] = useMutation(PublishYearDocument);
  const answer = data?.publishYear;
  const confirm = async () => {
    await publish({ variables: { regionId, year } }).catch(() => undefined);
    setAsked(false);
    onPublished();
  };
  return (
    <>
      {accepted > 0 && !asked && (
        <button type="button" className="button" onClick={() => setAsked(true)}>
          {t('collect.publish', { count: accepted })}
        </button>
      )}
      {asked && (
        <div className="collect-reminder" role="group" aria-label={t('collect.publishNow')}>
          <p>{t('collect.publishQuestion', { count: accepted })}</p>
          <span className="collect-tools">
            <button type="button" className="button button-main" disabled={loading} onClick={() => void confirm()}>
              {t('collect.publishNow')}
            </button>
            <button type="button" className="button" disabled={loading} onClick={() => setAsked(false)}>
              {t('collect.publishNot')}
            </button>
          </span>
        </div>
      )}
      {error && <Unreachable error={error} />}
      {answer?.__typename === 'RoundRefusal' && <Refusal code={answer.code} message={answer.message} />}
      {answer?.__typename === 'YearPublished' && (
        <div className="collect-reminder" role="status">
          <p>{answer.published === 0 ? t('collect.publishedNone') : t('collect.published', { count: answer.published })}</p>
          {answer.remaining.length > 0 && (
            <p className="faint">
              {t('collect.unpublished', {
                count: answer.remaining.length,
                names: answer.remaining.map(({ agencyName, state }) => t('collect.unpublishedAgency', { agency: agencyName, state: t(`collect.state.${state}`) })).join(t('list.separator')),
              })}
            </p>
          )}
        </div>
      )}
    </>
  );
}
