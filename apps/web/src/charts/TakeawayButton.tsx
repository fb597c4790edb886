import { lazy, Suspense } from 'react';
import { Popover } from '../frame/Popover.js';
import type { Figure } from '../takeaway/figure.js';
import { useWording } from '../wording/wording.js';

/** What it takes to take a figure away is fetched when somebody wants to. */
const loadPanel = () => import('../takeaway/TakeawayPanel.js');
const TakeawayPanel = lazy(async () => ({ default: (await loadPanel()).TakeawayPanel }));

/** The button 下载 of a figure, and the panel it opens. */
export function TakeawayButton({ figure }: { readonly figure: Figure }) {
  const { t } = useWording();
  return (
    <Popover words={t('chart.download')} title={t('chart.takeAway')} buttonClass="quiet-button" panelClass="figure-takeaway" onApproach={() => void loadPanel()}>
      <Suspense fallback={<span className="skeleton figure-takeaway-waiting" />}>
        <TakeawayPanel figure={figure} />
      </Suspense>
    </Popover>
  );
}
