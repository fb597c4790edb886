import { useWording } from '../wording/wording.js';

/** The place of a page that is on its way, in about its dimensions. */
export function PageSkeleton() {
  const { t } = useWording();
  return (
    <div className="page" aria-busy="true">
      <p className="visually-hidden" role="status">
        {t('state.loading')}
      </p>
      <div className="skeleton" style={{ width: 280, height: 30, marginBottom: 24 }} />
      <div className="stack">
        <div className="skeleton" style={{ height: 120 }} />
        <div className="skeleton" style={{ height: 380 }} />
      </div>
    </div>
  );
}
