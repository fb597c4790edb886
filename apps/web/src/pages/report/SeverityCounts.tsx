import { useWording } from '../../wording/wording.js';

/** How many findings of each severity; nothing where there is none of it. */
export function SeverityCounts({ errors, warnings, notices }: { readonly errors: number; readonly warnings: number; readonly notices: number }) {
  const { t } = useWording();
  return (
    <span className="severity-counts">
      {errors > 0 && <span className="severity severity-ERROR">{t('severity.errors', { count: errors })}</span>}
      {warnings > 0 && <span className="severity severity-WARNING">{t('severity.warnings', { count: warnings })}</span>}
      {notices > 0 && <span className="severity severity-NOTICE">{t('severity.notices', { count: notices })}</span>}
    </span>
  );
}
