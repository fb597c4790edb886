import { Link } from 'react-router';
import { useRights } from '../session/session.js';
import { pageAddress } from '../view/page-address.js';
import { useWording } from '../wording/wording.js';
import { useScope } from './scope.js';

/** What a page with nothing on it leads to: the import, for whoever may import. */
export function ImportFirst() {
  const { t } = useWording();
  const { selection } = useScope();
  const { handsIn } = useRights();
  if (!handsIn) return null;
  return (
    <Link className="button button-main" to={pageAddress.import(selection)}>
      {t('overview.importFirst')}
    </Link>
  );
}
