import { useWording } from '../wording/wording.js';

/** Outcomes as counts, or as shares of what was handled. */
export function SharesSwitch({ shares, onChange }: { readonly shares: boolean; readonly onChange: (shares: boolean) => void }) {
  const { t } = useWording();
  return (
    <div className="switch" role="group" aria-label={t('stack.countedAs')}>
      <button type="button" aria-pressed={!shares} onClick={() => onChange(false)}>
        {t('stack.counts')}
      </button>
      <button type="button" aria-pressed={shares} onClick={() => onChange(true)}>
        {t('stack.shares')}
      </button>
    </div>
  );
}
